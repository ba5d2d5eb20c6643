package dev.brightspots.measure;

import dev.brightspots.facts.Design;
import dev.brightspots.facts.Grade;
import dev.brightspots.facts.Needed;
import dev.brightspots.facts.PracticeEffect;
import dev.brightspots.sales.Metric;
import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.Practice;
import dev.brightspots.sales.PracticeId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The effects of all practices on the metrics they are meant to move, and on those that may pay for it, in every context. */
final class Effects {
    private static final double Z95 = 1.959963984540054;

    private record Key(PracticeId practice, MetricId metric, String context) implements Comparable<Key> {
        boolean isOfTheSame(Key other) {
            return practice.equals(other.practice) && metric.equals(other.metric);
        }

        @Override
        public int compareTo(Key other) {
            return Comparator.comparing(Key::practice)
                    .thenComparing(Key::metric)
                    .thenComparing(Key::context)
                    .compare(this, other);
        }
    }

    private final Frame frame;
    private final Map<Key, EffectEstimate> estimates = new TreeMap<>();
    private final Map<Key, Double> q = new TreeMap<>();
    private final Traces traces;

    /** Estimates everything in the contexts of the coached kind. */
    Effects(Frame frame, Map<MetricId, List<Drift>> contexts) {
        this.frame = frame;
        this.traces = new Traces(frame);
        estimate(contexts, key -> Settled.NOTHING, key -> true);
        control();
        // What is shown now can be told apart from what is not; what is shown stays as it is.
        Set<Key> shown = estimates.keySet().stream().filter(this::isShown).collect(Collectors.toSet());
        if (!shown.isEmpty()) {
            estimate(contexts, key -> settled(shown, key), key -> shown.stream().noneMatch(key::isOfTheSame));
            control();
        }
    }

    private void estimate(Map<MetricId, List<Drift>> contexts, Function<Key, Settled> settled, Predicate<Key> wanted) {
        for (Practice practice : frame.data().practices().values()) {
            for (MetricId metric : moved(practice)) {
                List<Drift> drifts = contexts.getOrDefault(metric, List.of());
                List<Key> keys = drifts.stream()
                        .map(drift -> new Key(
                                practice.id(), metric, drift.panel().group().context()))
                        .toList();
                if (keys.stream().allMatch(wanted)) {
                    List<EffectEstimate> found = new PracticeEffects(practice.id(), frame)
                            .estimate(drifts, keys.stream().map(settled).toList());
                    IntStream.range(0, keys.size()).forEach(i -> estimates.put(keys.get(i), found.get(i)));
                }
            }
        }
    }

    private boolean isShown(Key key) {
        Grade grade = estimate(key).isEmpty() || !improves(key) ? Grade.D : grade(key, estimate(key));
        return grade == Grade.A || grade == Grade.B;
    }

    /** What is shown of other practices where an estimate is made. */
    private Settled settled(Set<Key> shown, Key key) {
        Map<PracticeId, EffectEstimate> effects = new TreeMap<>();
        shown.stream()
                .filter(one ->
                        one.metric().equals(key.metric()) && one.context().equals(key.context()))
                .forEach(one -> effects.put(one.practice(), estimate(one)));
        return new Settled(effects);
    }

    /** The metrics a practice is meant to improve, those that may pay for it, and those that it should leave alone. */
    private Set<MetricId> moved(Practice practice) {
        Set<MetricId> moved = new TreeSet<>(practice.improves());
        for (MetricId metric : practice.improves()) {
            moved.addAll(frame.data().metrics().get(metric).watch());
        }
        moved.addAll(activities(practice));
        return moved;
    }

    /** Placebo metrics: how much is done, unless the practice is meant to move that, or what it moves is made of it. */
    private Set<MetricId> activities(Practice practice) {
        Set<MetricId> meant = new TreeSet<>(practice.improves());
        for (MetricId metric : practice.improves()) {
            meant.addAll(frame.data().metrics().get(metric).drivers());
        }
        return frame.data().metrics().all().stream()
                .filter(metric -> metric.role() == Metric.Role.ACTIVITY && !meant.contains(metric.id()))
                .map(Metric::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** How clearly adopters began to do more at the same time, by the clearest of the activities; 0 if none tells. */
    private double busier(Key key) {
        return activities(practice(key)).stream()
                .map(activity -> estimate(new Key(key.practice(), activity, key.context())))
                .filter(estimate -> !estimate.isEmpty())
                .mapToDouble(EffectEstimate::z)
                .max()
                .orElse(0);
    }

    /** Joint error control over all practices and contexts looked at. */
    private void control() {
        List<Key> keys = estimates.keySet().stream()
                .filter(key -> !estimate(key).isEmpty() && improves(key))
                .toList();
        double[] p = keys.stream()
                .mapToDouble(key -> 1 - estimate(key).chanceAbove(worth(key.metric())))
                .toArray();
        double[] adjusted = FalseDiscovery.adjust(p);
        q.clear();
        IntStream.range(0, p.length).forEach(i -> q.put(keys.get(i), adjusted[i]));
    }

    private boolean improves(Key key) {
        return practice(key).improves().contains(key.metric());
    }

    private Practice practice(Key key) {
        Practice practice = frame.data().practices().get(key.practice());
        if (practice == null) {
            throw new IllegalStateException("No practice " + key.practice());
        }
        return practice;
    }

    private EffectEstimate estimate(Key key) {
        return estimates.getOrDefault(key, EffectEstimate.NONE);
    }

    private double worth(MetricId metric) {
        return frame.number(Needed.PRACTICE_WORTH, frame.data().metrics().get(metric));
    }

    /** The estimate for a practice on a metric in a context; empty if nothing could be compared. */
    EffectEstimate of(PracticeId practice, MetricId metric, String context) {
        return estimate(new Key(practice, metric, context));
    }

    /** Everything that was looked at, as evidence. */
    List<PracticeEffect> evidence() {
        return estimates.keySet().stream().map(this::evidence).toList();
    }

    /** What adopters show of the practices that are meant to improve the metric. */
    List<Shown> shown() {
        return estimates.keySet().stream()
                .filter(key -> improves(key) && !estimate(key).isEmpty())
                .map(key -> traces.of(
                        practice(key), frame.data().metrics().get(key.metric()), key.context(), estimate(key)))
                .toList();
    }

    private PracticeEffect evidence(Key key) {
        EffectEstimate estimate = estimate(key);
        String practice = key.practice().value();
        String metric = key.metric().value();
        double worth = worth(key.metric());
        if (!estimate.isEmpty()) {
            return new PracticeEffect(
                    practice,
                    metric,
                    key.context(),
                    estimate.assigned() ? Design.RANDOMISED : Design.BEFORE_AFTER,
                    grade(key, estimate),
                    estimate.adopters(),
                    estimate.leads(),
                    busier(key),
                    estimate.effect(),
                    estimate.interval()[0],
                    estimate.interval()[1],
                    estimate.chanceAbove(worth),
                    1 - estimate.chanceAbove(0));
        }
        Optional<EffectEstimate> prior = prior(key);
        return prior.map(known -> new PracticeEffect(
                        practice,
                        metric,
                        key.context(),
                        Design.PRIOR,
                        Grade.C,
                        0,
                        0,
                        0,
                        known.effect(),
                        known.interval()[0],
                        known.interval()[1],
                        known.chanceAbove(worth),
                        1 - known.chanceAbove(0)))
                .orElseGet(() -> new PracticeEffect(
                        practice, metric, key.context(), Design.NONE, Grade.D, 0, 0, 0, 0, 0, 0, 0, 0));
    }

    /** What is known from outside, where no unit of the organisation does the practice yet. */
    private Optional<EffectEstimate> prior(Key key) {
        boolean adopted = frame.data().adoptions().stream()
                .anyMatch(one -> one.practice().equals(key.practice()) && one.fidelity() > 0);
        return adopted || !improves(key)
                ? Optional.empty()
                : practice(key).prior().map(prior -> {
                    double error = (prior.high() - prior.low()) / (2 * Z95);
                    return EffectEstimate.known(prior.effect(), error * error);
                });
    }

    private Grade grade(Key key, EffectEstimate estimate) {
        boolean clear = q.getOrDefault(key, 1.0) <= frame.number(Needed.PRACTICE_FDR)
                && estimate.chanceAbove(worth(key.metric())) >= frame.number(Needed.PRACTICE_CHANCE)
                && !contradicted(estimate);
        if (!clear) {
            return Grade.D;
        }
        if (estimate.assigned()) {
            return Grade.A;
        }
        boolean seenTwice = everywhere(key) >= frame.number(Needed.PRACTICE_SITES);
        boolean noChance = estimate.byChance() <= frame.number(Needed.PRACTICE_PERMUTED);
        boolean nothingElse = busier(key) < frame.number(Needed.PRACTICE_LEADS);
        return seenTwice && noChance && nothingElse ? Grade.B : Grade.C;
    }

    /** Whether the adopters were on their way before they began, by enough to make up much of what is called the effect. */
    private boolean contradicted(EffectEstimate estimate) {
        return Math.abs(estimate.leads()) >= frame.number(Needed.PRACTICE_LEADS)
                && Math.abs(estimate.drift()) >= frame.number(Needed.PRACTICE_DRIFT) * Math.abs(estimate.effect());
    }

    private int everywhere(Key key) {
        return estimates.entrySet().stream()
                .filter(entry -> entry.getKey().practice().equals(key.practice())
                        && entry.getKey().metric().equals(key.metric()))
                .mapToInt(entry -> entry.getValue().adopters())
                .sum();
    }

    /** The same; where nobody does it yet, what is known from outside. */
    EffectEstimate expected(PracticeId practice, MetricId metric, String context) {
        Key key = new Key(practice, metric, context);
        EffectEstimate own = estimate(key);
        return own.isEmpty() ? prior(key).orElse(own) : own;
    }
}
