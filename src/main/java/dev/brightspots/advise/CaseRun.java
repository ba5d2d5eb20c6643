package dev.brightspots.advise;

import dev.brightspots.facts.Conclusion;
import dev.brightspots.rulepack.RuleCase;
import dev.brightspots.rulepack.RuleCase.Expected;
import dev.brightspots.rulepack.RulePack;
import dev.brightspots.text.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What came of a case.
 *
 * @param problems empty if it came out as expected
 * @param fired the ids of the rules that are among the reasons
 */
public record CaseRun(RuleCase tried, List<Problem> problems, Set<String> fired) {
    public CaseRun {
        problems = List.copyOf(problems);
        fired = Set.copyOf(fired);
    }

    /** Runs cases through a rule pack, each for itself. */
    public static List<CaseRun> of(RulePack pack, List<RuleCase> cases) {
        Adviser adviser = new Adviser(pack, Phrasing.PLAIN);
        return cases.stream().map(one -> of(adviser, one)).toList();
    }

    /** Runs one case through an adviser. */
    public static CaseRun of(Adviser adviser, RuleCase tried) {
        Advice advice = adviser.advise(List.of(new Partition("case", tried.given())), 1, Progress.NONE);
        List<Conclusion> conclusions =
                advice.conclusions().stream().map(Concluded::conclusion).toList();
        Set<String> fired = advice.conclusions().stream()
                .flatMap(one -> one.reasons().stream())
                .map(Reason::ruleId)
                .collect(Collectors.toCollection(TreeSet::new));
        List<Problem> problems = new ArrayList<>();
        for (Expected one : tried.expect()) {
            if (conclusions.stream().noneMatch(one::describes)) {
                problems.add(Problem.error(
                        one.place(),
                        "'" + tried.name() + "' expects " + one + ", which was not concluded",
                        alike(one, conclusions)));
            }
        }
        for (Expected one : tried.expectNot()) {
            conclusions.stream()
                    .filter(one::describes)
                    .forEach(found -> problems.add(Problem.error(
                            one.place(),
                            "'" + tried.name() + "' does not expect " + one + ", and it was concluded: " + found,
                            "a limit has moved, or a condition is missing.")));
        }
        for (String rule : tried.fired()) {
            if (!fired.contains(rule)) {
                problems.add(Problem.error(
                        tried.place(),
                        "'" + tried.name() + "' expects the rule " + rule + " to fire",
                        "fired: " + fired));
            }
        }
        return new CaseRun(tried, problems, fired);
    }

    private static String alike(Expected expected, List<Conclusion> conclusions) {
        String found = conclusions.stream()
                .filter(one -> one.getClass().getSimpleName().equals(expected.type()))
                .map(Conclusion::toString)
                .collect(Collectors.joining(", "));
        return found.isEmpty() ? "no " + expected.type() + " was concluded at all." : "look at " + found + ".";
    }
}
