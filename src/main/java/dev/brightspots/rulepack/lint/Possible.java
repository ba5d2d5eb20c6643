package dev.brightspots.rulepack.lint;

import dev.brightspots.facts.Thresholds;
import dev.brightspots.rulepack.language.Condition;
import dev.brightspots.rulepack.language.Condition.Constraint;
import dev.brightspots.rulepack.language.Condition.Match;
import dev.brightspots.rulepack.language.Operator;
import dev.brightspots.rulepack.language.ParsedRule;
import dev.brightspots.rulepack.language.Term;
import dev.brightspots.rulepack.language.Terms;
import dev.brightspots.rulepack.language.Vocabulary;
import dev.brightspots.rulepack.language.Vocabulary.FactType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.DoubleStream;

/** Finds constraints that no fact meets, or every fact. */
final class Possible {
    private static final Terms LITERALS = new Terms(name -> Optional.empty());

    private final Map<String, Thresholds.Entry> thresholds;
    private final Findings findings;

    /** The bindings whose value lies in a known range, such as those of thresholds. */
    private final Map<String, Range> known = new TreeMap<>();

    private boolean selfCompared;

    Possible(Optional<Thresholds> thresholds, Findings findings) {
        this.thresholds = thresholds.map(Thresholds::entries).orElse(Map.of());
        this.findings = findings;
    }

    /** Says what is wrong; whether it was a part compared with itself, which was meant to join. */
    boolean check(ParsedRule rule) {
        for (Match match : Condition.matches(rule.conditions())) {
            Optional<FactType> type = Vocabulary.words().type(match.type());
            if (type.isPresent()) {
                List<Term> tests = new ArrayList<>();
                match.constraints().stream()
                        .map(Constraint::test)
                        .flatMap(Optional::stream)
                        .forEach(test -> tests.addAll(Walk.conjuncts(test)));
                tests.forEach(test -> alone(type.get(), test));
                together(type.get(), match, tests);
                remember(match);
            }
        }
        return selfCompared;
    }

    /** What a threshold's value may be: its own, or that of a metric. */
    private void remember(Match match) {
        List<Term.Text> names = ThresholdNames.of(match);
        if (!match.type().equals(ThresholdNames.TYPE) || names.size() != 1) {
            return;
        }
        Thresholds.Entry entry = thresholds.get(names.get(0).value());
        if (entry == null) {
            return;
        }
        DoubleSummaryStatistics values = DoubleStream.concat(
                        DoubleStream.of(entry.value()),
                        entry.byMetric().values().stream().mapToDouble(it -> it))
                .summaryStatistics();
        if (Double.isNaN(values.getSum())) {
            return;
        }
        Range range = new Range(values.getMin(), false, values.getMax(), false);
        for (Constraint one : match.constraints()) {
            one.bound()
                    .filter(bound ->
                            bound.of() instanceof Term.Name name && name.name().equals("value"))
                    .ifPresent(bound -> known.put(bound.name(), range));
        }
    }

    /** A test for itself. */
    private void alone(FactType type, Term test) {
        if (test instanceof Term.Pair pair && pair.operator() == Operator.OR) {
            for (Term branch : List.of(pair.left(), pair.right())) {
                List<Term> tests = Walk.conjuncts(branch);
                tests.forEach(one -> alone(type, one));
                unmet(type, tests).ifPresent(why -> impossible(branch, type, why));
            }
        } else if (test instanceof Term.Pair pair
                && pair.left().text().equals(pair.right().text())) {
            selfCompared = true;
            findings.add(
                    Check.SELF_COMPARISON,
                    pair.left().place(),
                    "'" + pair.left().text() + "' is compared with itself",
                    pair.left() instanceof Term.Name name && !name.name().startsWith("$")
                            ? "you meant the binding: " + name.name() + " "
                                    + pair.operator().sign() + " $" + name.name() + "."
                            : "compare it with something else.");
        } else if (alwaysHolds(type, test)) {
            findings.add(
                    Check.IDLE_CONDITION,
                    test instanceof Term.Pair pair ? pair.left().place() : test.place(),
                    "'" + test.text() + "' holds for every " + type.name(),
                    "leave it out, or compare with what sets the facts apart.");
        }
    }

    private boolean alwaysHolds(FactType type, Term test) {
        Optional<Object> value = LITERALS.value(test);
        if (value.isPresent()) {
            return value.get().equals(true);
        }
        return Comparison.of(type, test)
                .filter(one -> !one.operator().equals(Operator.EQUAL))
                .flatMap(one -> one.opposite().flatMap(other -> left(List.of(other))))
                .filter(Range::isEmpty)
                .isPresent();
    }

    private void together(FactType type, Match match, List<Term> tests) {
        unmet(type, tests)
                .ifPresent(why -> findings.add(
                        Check.IMPOSSIBLE_CONDITION,
                        match.place(),
                        "no " + type.name() + " can meet this: " + why,
                        "change one of these constraints, or write || between two that are meant as a choice."));
    }

    private void impossible(Term branch, FactType type, String why) {
        findings.add(
                Check.IMPOSSIBLE_CONDITION,
                branch instanceof Term.Pair pair ? pair.left().place() : branch.place(),
                "no " + type.name() + " can meet this side of ||: " + why,
                "change it or leave it out.");
    }

    /** The tests that leave no value to a component, if there are such. */
    private Optional<String> unmet(FactType type, Collection<Term> tests) {
        Map<String, List<Comparison>> byPart = new TreeMap<>();
        for (Term test : tests) {
            if (LITERALS.value(test).equals(Optional.of(false))) {
                return Optional.of("'" + test.text() + "' is never true");
            }
            Comparison.of(type, test)
                    .ifPresent(one -> byPart.computeIfAbsent(one.part().name(), it -> new ArrayList<>())
                            .add(one));
        }
        for (List<Comparison> comparisons : byPart.values()) {
            boolean isNumber = comparisons.get(0).part().type() == double.class;
            if (isNumber
                    ? left(comparisons).filter(Range::isEmpty).isPresent()
                    : Comparison.leaveNothing(comparisons)) {
                return Optional.of(String.join(
                        " and ", comparisons.stream().map(this::text).toList()));
            }
        }
        return Optional.empty();
    }

    private String text(Comparison one) {
        Range range = one.other() instanceof Term.Name name ? known.get(name.name()) : null;
        return range == null || range.least() != range.most()
                ? one.text()
                : one.text() + " (which is " + Literals.plain(range.least()) + ")";
    }

    private Optional<Range> left(List<Comparison> comparisons) {
        if (comparisons.get(0).part().type() != double.class) {
            return Optional.empty();
        }
        Range range = Range.of(comparisons.get(0).part());
        for (Comparison one : comparisons) {
            Optional<Range> other = one.other() instanceof Term.Name name
                    ? Optional.ofNullable(known.get(name.name()))
                    : LITERALS.number(one.other()).map(Range::exactly);
            range = other.isPresent() ? range.compared(one.operator(), other.get()) : range;
        }
        return Optional.of(range);
    }
}
