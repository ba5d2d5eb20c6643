package dev.brightspots.rulepack;

import dev.brightspots.facts.Needed;
import dev.brightspots.facts.Needed.Scope;
import dev.brightspots.facts.Thresholds.Entry;
import dev.brightspots.facts.Thresholds.UsedBy;
import dev.brightspots.text.Decimal;
import dev.brightspots.text.Nearest;
import dev.brightspots.text.Node;
import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Holds thresholds.yaml against what the program itself reads: each number is there, and is one that it can work with. */
final class NeededNumbers {
    private final List<Problem> problems;

    NeededNumbers(List<Problem> problems) {
        this.problems = problems;
    }

    /** Whether a threshold can have this value; if not, that is a problem. */
    boolean holds(String threshold, Node.Word written, double value) {
        Optional<Needed.Values> range =
                Needed.of(threshold).map(Needed::range).filter(values -> !values.contain(value));
        range.ifPresent(values -> problems.add(Problem.error(
                written.place(),
                "the threshold '" + threshold + "' cannot be " + written.text(),
                (values.most() == 1 && value > 1 && value <= 100
                                ? written.text() + "% is written as " + Decimal.show(value / 100) + ": "
                                : "")
                        + "give it " + values.text() + ".")));
        return range.isEmpty();
    }

    /** What is read once for all metrics cannot differ between them. */
    void byMetric(String threshold, Node.Fields metrics, UsedBy usedBy) {
        if (usedBy == UsedBy.MEASURE
                && Needed.of(threshold).filter(one -> one.scope() == Scope.ALL).isPresent()) {
            problems.add(Problem.error(
                    metrics.place(),
                    "the threshold '" + threshold + "' is the same for all metrics",
                    "leave out by_metric, and give the one number as value."));
        }
    }

    /** Says what is not there. */
    void missing(Map<String, Entry> entries, Place list) {
        List<String> missing = Arrays.stream(Needed.values())
                .map(Needed::threshold)
                .filter(name -> !entries.containsKey(name))
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        Set<String> others = new TreeSet<>();
        entries.forEach((name, entry) -> {
            if (entry.usedBy() != UsedBy.RULES && Needed.of(name).isEmpty()) {
                others.add(name);
            }
        });
        List<String> misspelt = new ArrayList<>();
        missing.forEach(name -> Nearest.to(name, others).ifPresent(other -> misspelt.add(other + " as " + name)));
        problems.add(Problem.error(
                list,
                "the program reads " + (missing.size() == 1 ? "a threshold that is" : "thresholds that are")
                        + " not there: " + String.join(", ", missing),
                misspelt.isEmpty()
                        ? "copy " + (missing.size() == 1 ? "it" : "them")
                                + " from the thresholds.yaml that came with the program."
                        : "write " + String.join(", ", misspelt) + "."));
    }
}
