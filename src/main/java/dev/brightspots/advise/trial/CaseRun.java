package dev.brightspots.advise.trial;

import dev.brightspots.advise.Advice;
import dev.brightspots.advise.Adviser;
import dev.brightspots.advise.Concluded;
import dev.brightspots.advise.Partition;
import dev.brightspots.advise.Phrasing;
import dev.brightspots.advise.Progress;
import dev.brightspots.advise.Reason;
import dev.brightspots.facts.Conclusion;
import dev.brightspots.facts.Thresholds;
import dev.brightspots.rulepack.RuleCase;
import dev.brightspots.rulepack.RulePack;
import dev.brightspots.text.BadInput;
import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What came of a case.
 *
 * @param misses empty if it came out as expected
 * @param fired the ids of the rules that are among the reasons
 */
public record CaseRun(RuleCase tried, List<Miss> misses, Set<String> fired) {
    /**
     * One thing that came out otherwise than expected.
     *
     * @param rules the rules that decided it, with what became of each of their conditions
     */
    public record Miss(Problem problem, List<Concerned> rules) {
        public Miss {
            rules = List.copyOf(rules);
        }
    }

    public CaseRun {
        misses = List.copyOf(misses);
        fired = Set.copyOf(fired);
    }

    /** What came out otherwise, each with its place. */
    public List<Problem> problems() {
        return misses.stream().map(Miss::problem).toList();
    }

    /** Runs cases through a rule pack, each for itself. */
    public static List<CaseRun> of(RulePack pack, List<RuleCase> cases) {
        return of(pack, pack.thresholds(), cases, Progress.NONE);
    }

    /**
     * Runs cases through a rule pack with other numbers than its own.
     *
     * @param thresholds those of the pack, some of them changed; what a case says itself comes before them
     */
    public static List<CaseRun> of(RulePack pack, Thresholds thresholds, List<RuleCase> cases, Progress progress) {
        Adviser usual = new Adviser(pack, thresholds, Phrasing.PLAIN);
        List<CaseRun> runs = new ArrayList<>();
        for (RuleCase one : cases) {
            Thresholds its = thresholds(one, thresholds);
            Adviser adviser = one.thresholds().isEmpty() ? usual : new Adviser(pack, its, Phrasing.PLAIN);
            runs.add(of(pack, adviser, its, one));
            progress.done(runs.size(), cases.size());
        }
        return List.copyOf(runs);
    }

    /** The numbers that hold in a case. */
    static Thresholds thresholds(RuleCase tried, Thresholds usual) {
        Thresholds all = usual;
        for (Map.Entry<String, Double> one : tried.thresholds().entrySet()) {
            all = all.with(one.getKey(), one.getValue());
        }
        return all;
    }

    private static CaseRun of(RulePack pack, Adviser adviser, Thresholds thresholds, RuleCase tried) {
        Advice advice;
        try {
            advice = adviser.advise(List.of(new Partition("case", tried.given())), 1, Progress.NONE);
        } catch (BadInput impossible) {
            return new CaseRun(
                    tried,
                    impossible.problems().stream()
                            .map(problem -> new Miss(ended(tried, problem), List.of()))
                            .toList(),
                    Set.of());
        }
        List<Conclusion> conclusions =
                advice.conclusions().stream().map(Concluded::conclusion).toList();
        Set<String> fired = advice.conclusions().stream()
                .flatMap(one -> one.reasons().stream())
                .map(Reason::ruleId)
                .collect(Collectors.toCollection(TreeSet::new));
        List<Unmet> unmet = Unmet.of(tried, conclusions, fired);
        if (unmet.isEmpty()) {
            return new CaseRun(tried, List.of(), fired);
        }
        Concerned.Finder finder = new Concerned.Finder(pack.rules(), Tried.of(pack.rules(), thresholds, tried));
        return new CaseRun(
                tried,
                unmet.stream()
                        .map(one -> new Miss(problem(tried, one, conclusions, fired), finder.of(one)))
                        .toList(),
                fired);
    }

    /** One case that cannot be run must not hide what came of the others. */
    private static Problem ended(RuleCase tried, Problem problem) {
        return Problem.error(
                tried.place(),
                "'" + tried.name() + "' could not be run to its end: " + problem.what() + " (" + problem.place() + ")",
                problem.maybe());
    }

    private static Problem problem(RuleCase tried, Unmet unmet, List<Conclusion> conclusions, Set<String> fired) {
        Place place = tried.place();
        String what;
        String maybe = "a limit has moved, or a condition is missing.";
        if (unmet instanceof Unmet.Missing missing) {
            place = missing.expected().place();
            what = "expects " + missing.expected().conclusion() + ", which was not concluded";
            maybe = alike(missing.expected().conclusion().type(), conclusions);
        } else if (unmet instanceof Unmet.Unwanted unwanted) {
            place = unwanted.notExpected().place();
            what = "does not expect " + unwanted.notExpected().conclusion() + ", and it was concluded: "
                    + unwanted.found();
        } else if (unmet instanceof Unmet.Silent silent) {
            what = "expects the rule " + silent.rule() + " to fire";
            maybe = fired.isEmpty()
                    ? "no rule fired at all."
                    : "these fired: " + String.join(", ", new TreeSet<>(fired)) + ".";
        } else {
            what = "expects the rule " + ((Unmet.Fired) unmet).rule() + " not to fire, and it did";
        }
        return Problem.error(place, "'" + tried.name() + "' " + what, maybe);
    }

    private static String alike(String type, List<Conclusion> conclusions) {
        String found = conclusions.stream()
                .filter(one -> one.getClass().getSimpleName().equals(type))
                .map(Conclusion::toString)
                .collect(Collectors.joining(", "));
        return found.isEmpty() ? "no " + type + " was concluded at all." : "look at " + found + ".";
    }
}
