package dev.brightspots.advise.trial;

import dev.brightspots.advise.Progress;
import dev.brightspots.facts.Fact;
import dev.brightspots.facts.Thresholds;
import dev.brightspots.rulepack.Rule;
import dev.brightspots.rulepack.RuleCase;
import dev.brightspots.rulepack.RulePack;
import dev.brightspots.rulepack.language.Condition;
import dev.brightspots.rulepack.language.Meanings;
import dev.brightspots.rulepack.language.ParsedRule;
import dev.brightspots.text.BadInput;
import dev.brightspots.text.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which mistakes in rules the cases would notice. Each mistake is made for itself; it is noticed if a case that came out as
 * expected no longer does.
 *
 * @param noticed mistakes noticed, of those made
 * @param unnoticed by place
 */
public record Mutation(Share noticed, List<Mutant> unnoticed) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\$[^{}]*)}");

    /**
     * A rule with one mistake.
     *
     * @param what was changed
     */
    public record Mutant(Place place, String rule, String what) {
        /** A line of a listing. */
        @Override
        public String toString() {
            return place + " " + rule + ": " + what;
        }
    }

    public Mutation {
        unnoticed = List.copyOf(unnoticed);
    }

    /**
     * Makes every mistake and looks whether a case notices.
     *
     * @param rules all of the pack
     * @param changed those in which mistakes are made
     */
    public static Mutation of(
            List<Rule> rules, List<Rule> changed, Thresholds thresholds, List<RuleCase> cases, Progress progress) {
        List<Tried> tried = Tried.all(rules, thresholds, cases).stream()
                .filter(Tried::isAsExpected)
                .toList();
        List<Mutant> unnoticed = new ArrayList<>();
        long made = 0;
        for (int i = 0; i < changed.size(); i++) {
            Rule rule = changed.get(i);
            List<Tried> ownFirst = ownFirst(rule, tried);
            List<Change<List<Rule>>> mutants = of(rule, thresholds).stream()
                    .flatMap(change -> readable(change, rule, rules).stream())
                    .toList();
            made += mutants.size();
            mutants.stream()
                    .filter(mutant -> ownFirst.stream().noneMatch(one -> notices(one, mutant)))
                    .forEach(one -> unnoticed.add(new Mutant(one.place(), rule.id(), one.what())));
            progress.done(i + 1, changed.size());
        }
        unnoticed.sort(Comparator.comparing(Mutant::place).thenComparing(Mutant::what));
        return new Mutation(new Share(made - unnoticed.size(), made), unnoticed);
    }

    private static List<Tried> ownFirst(Rule rule, List<Tried> tried) {
        String folder = folder(rule.place());
        return Stream.concat(
                        tried.stream().filter(one -> folder(one.one().place()).equals(folder)),
                        tried.stream().filter(one -> !folder(one.one().place()).equals(folder)))
                .toList();
    }

    private static String folder(Place place) {
        return place.file().substring(0, place.file().lastIndexOf('/') + 1);
    }

    private static boolean notices(Tried tried, Change<List<Rule>> mutant) {
        List<Fact> given = new ArrayList<>(tried.evaluation().given());
        mutant.nudge()
                .ifPresent(nudge -> given.addAll(nudge.moved(tried.evaluation().given())));
        try {
            return !tried.with(mutant.result(), given).isAsExpected();
        } catch (IllegalArgumentException impossible) {
            // It concludes what cannot be, which whoever runs the case is told.
            return true;
        }
    }

    /** All rules with one changed, at the levels they have then; empty if a check would refuse them. */
    private static Optional<Change<List<Rule>>> readable(Change<Rule> mutant, Rule rule, List<Rule> rules) {
        try {
            List<Rule> all = RulePack.levelled(rules.stream()
                    .map(one -> one.equals(rule) ? mutant.result() : one)
                    .toList());
            return Optional.of(mutant.in(any -> all));
        } catch (BadInput circle) {
            return Optional.empty();
        }
    }

    /** The rule with each mistake that leaves a rule that can be read. */
    private static List<Change<Rule>> of(Rule rule, Thresholds thresholds) {
        ParsedRule parsed = rule.parsed();
        Stream<Change<ParsedRule>> left = new ConditionChanges(thresholds)
                .of(parsed.conditions()).stream()
                        .map(change -> change.in(it -> with(parsed, it, parsed.conclusions())));
        Stream<Change<ParsedRule>> right = Change.inEach(parsed.conclusions(), Mutation::of).stream()
                .map(change -> change.in(it -> with(parsed, parsed.conditions(), it)));
        return Stream.concat(left, right)
                .filter(change -> Meanings.of(change.result()).isEmpty() && isWhole(change.result()))
                .filter(change -> Condition.summaries(change.result().conditions()).stream()
                        .noneMatch(Condition.Summary::goesOnOverNothing))
                .map(change -> change.in(rule::with))
                .toList();
    }

    /** Whether its sentence can be written: a pattern that gives it a value cannot be left out. */
    private static boolean isWhole(ParsedRule rule) {
        Set<String> bound = new TreeSet<>();
        for (Condition.Match match : Condition.matches(rule.conditions())) {
            match.constraints().forEach(one -> one.bound().ifPresent(it -> bound.add(it.name())));
        }
        rule.conditions().forEach(one -> {
            if (one instanceof Condition.Summary summary) {
                summary.functions().forEach(function -> bound.add(function.binding()));
            }
        });
        return PLACEHOLDER.matcher(rule.note("says")).results().allMatch(found -> bound.contains(found.group(1)));
    }

    private static List<Change<ParsedRule.Conclude>> of(ParsedRule.Conclude conclude) {
        return Change.inEach(conclude.arguments(), TermChanges::of).stream()
                .map(change -> change.in(it -> new ParsedRule.Conclude(conclude.place(), conclude.type(), it)))
                .toList();
    }

    private static ParsedRule with(ParsedRule rule, List<Condition> conditions, List<ParsedRule.Conclude> conclusions) {
        return new ParsedRule(
                rule.name(), rule.place(), rule.notes(), conditions, conclusions, rule.when(), rule.end());
    }
}
