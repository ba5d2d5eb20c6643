package dev.brightspots.pipeline.diff;

import dev.brightspots.advise.Advice;
import dev.brightspots.facts.Thresholds;
import dev.brightspots.pipeline.Pipeline;
import dev.brightspots.pipeline.Prepared;
import dev.brightspots.pipeline.Progress;
import dev.brightspots.pipeline.Request;
import dev.brightspots.pipeline.diff.Difference.How;
import dev.brightspots.rulepack.Rule;
import dev.brightspots.rulepack.RulePack;
import dev.brightspots.sales.Period;
import dev.brightspots.sales.SalesData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What another rule pack concludes on the same facts.
 *
 * @param from the pack before, by hash
 * @param to the pack after, by hash
 * @param data what was concluded on
 * @param rules the rules that are new, gone or edited, by id
 * @param limits the thresholds that have another value, by name and metric
 * @param periods the newest first
 */
public record Diff(
        String from,
        String to,
        SalesData data,
        List<RuleChange> rules,
        List<LimitChange> limits,
        List<PeriodDiff> periods) {
    /** A rule that is not the same. */
    public record RuleChange(String id, How how) {}

    /**
     * A threshold that is not the same.
     *
     * @param metric the metric it holds for; empty for all
     * @param before empty if there was none
     * @param after empty if there is none
     */
    public record LimitChange(String name, Optional<String> metric, Optional<Double> before, Optional<Double> after) {}

    public Diff {
        rules = List.copyOf(rules);
        limits = List.copyOf(limits);
        periods = List.copyOf(periods);
    }

    /**
     * Runs both packs.
     *
     * @param request the facts, and the newest period
     * @param earlier how many periods before that are looked at too
     * @throws dev.brightspots.text.BadInput if there are no observations up to the period
     */
    public static Diff of(Request request, RulePack from, RulePack to, int earlier, Progress progress) {
        List<RuleChange> edits = rules(from, to);
        Set<String> edited = edits.stream().map(RuleChange::id).collect(Collectors.toCollection(TreeSet::new));
        List<PeriodDiff> periods = new ArrayList<>();
        for (Period period : periods(request, from, earlier)) {
            Request at = new Request(
                    request.data(), request.refused(), request.problems(), Optional.of(period), request.threads());
            Prepared measured = Prepared.of(at, from, progress);
            Prepared anew = measured.with(to);
            Advice before = Pipeline.advice(measured, progress);
            Advice after = Pipeline.advice(anew, progress);
            periods.add(new Comparison(new Edits(edited, from, before, to, after))
                    .of(Pipeline.result(measured, before), Pipeline.result(anew, after)));
        }
        return new Diff(from.hash(), to.hash(), request.data(), edits, limits(from, to), periods);
    }

    private static List<Period> periods(Request request, RulePack pack, int earlier) {
        Period newest = Pipeline.identify(request, pack).period();
        List<Period> periods = new ArrayList<>(request.data().observations().periods().stream()
                .filter(one -> !one.last().isAfter(newest.last()) && !one.equals(newest))
                .toList());
        List<Period> last = new ArrayList<>(periods.subList(Math.max(0, periods.size() - earlier), periods.size()));
        last.add(newest);
        java.util.Collections.reverse(last);
        return last;
    }

    private static List<RuleChange> rules(RulePack from, RulePack to) {
        Map<String, String> before = texts(from);
        Map<String, String> after = texts(to);
        TreeSet<String> ids = new TreeSet<>(before.keySet());
        ids.addAll(after.keySet());
        List<RuleChange> changes = new ArrayList<>();
        for (String id : ids) {
            if (!before.containsKey(id)) {
                changes.add(new RuleChange(id, How.ADDED));
            } else if (!after.containsKey(id)) {
                changes.add(new RuleChange(id, How.GONE));
            } else if (!Objects.equals(before.get(id), after.get(id))) {
                changes.add(new RuleChange(id, How.CHANGED));
            }
        }
        return changes;
    }

    private static Map<String, String> texts(RulePack pack) {
        Map<String, String> texts = new TreeMap<>();
        for (Rule rule : pack.rules()) {
            texts.put(rule.id(), pack.text(rule));
        }
        return texts;
    }

    private static List<LimitChange> limits(RulePack from, RulePack to) {
        Map<Limit, Double> before = limits(from.thresholds());
        Map<Limit, Double> after = limits(to.thresholds());
        TreeSet<Limit> all = new TreeSet<>(before.keySet());
        all.addAll(after.keySet());
        return all.stream()
                .filter(one -> !Objects.equals(before.get(one), after.get(one)))
                .map(one -> new LimitChange(
                        one.name(),
                        Optional.of(one.metric()).filter(metric -> !metric.isEmpty()),
                        Optional.ofNullable(before.get(one)),
                        Optional.ofNullable(after.get(one))))
                .toList();
    }

    private record Limit(String name, String metric) implements Comparable<Limit> {
        @Override
        public int compareTo(Limit other) {
            int byName = name.compareTo(other.name);
            return byName != 0 ? byName : metric.compareTo(other.metric);
        }
    }

    private static Map<Limit, Double> limits(Thresholds thresholds) {
        Map<Limit, Double> limits = new TreeMap<>();
        thresholds.entries().forEach((name, entry) -> {
            limits.put(new Limit(name, ""), entry.value());
            entry.byMetric().forEach((metric, value) -> limits.put(new Limit(name, metric), value));
        });
        return limits;
    }
}
