package dev.brightspots.pipeline;

import dev.brightspots.advise.Advice;
import dev.brightspots.advise.Reason;
import dev.brightspots.facts.Adoption;
import dev.brightspots.facts.Assessment;
import dev.brightspots.facts.Conclusion;
import dev.brightspots.facts.Evidence;
import dev.brightspots.facts.Grade;
import dev.brightspots.facts.Needed;
import dev.brightspots.facts.PracticeEffect;
import dev.brightspots.facts.Prospect;
import dev.brightspots.facts.Recommendation;
import dev.brightspots.facts.Suggestion;
import dev.brightspots.facts.Thresholds;
import dev.brightspots.measure.Measured;
import dev.brightspots.measure.Measured.Cell;
import dev.brightspots.measure.Measured.View;
import dev.brightspots.pipeline.RunResult.Advised;
import dev.brightspots.pipeline.RunResult.Difference;
import dev.brightspots.pipeline.RunResult.Gain;
import dev.brightspots.pipeline.RunResult.OwnVolume;
import dev.brightspots.plan.Offer;
import dev.brightspots.plan.Planned;
import dev.brightspots.plan.Planner;
import dev.brightspots.plan.UnderWay;
import dev.brightspots.review.Decided;
import dev.brightspots.sales.Metric;
import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.sales.SalesData;
import dev.brightspots.sales.Unit;
import dev.brightspots.sales.UnitId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The recommendations of a run with what may be gained, and the plans made of them. */
final class Recommendations {
    private final SalesData data;
    private final Measured measured;
    private final Advice advice;
    private final Sentences sentences;
    private final Earlier earlier;
    private final Map<String, Prospect> prospects = new HashMap<>();
    private final Map<String, PracticeEffect> effects = new HashMap<>();
    private final Map<UnitId, Set<PracticeId>> doing = new TreeMap<>();

    Recommendations(SalesData data, Measured measured, Advice advice, Sentences sentences, Decided decided) {
        this.data = data;
        this.measured = measured;
        this.advice = advice;
        this.sentences = sentences;
        this.earlier = new Earlier(decided);
        for (List<Evidence> group : measured.evidence().values()) {
            for (Evidence one : group) {
                if (one instanceof Prospect found) {
                    prospects.put(key(found.who(), found.practice(), found.metric()), found);
                } else if (one instanceof Adoption found) {
                    doing.computeIfAbsent(new UnitId(found.who()), fresh -> new TreeSet<>())
                            .add(new PracticeId(found.practice()));
                }
            }
        }
        measured.effects().forEach(found -> effects.put(key(found.practice(), found.metric(), found.context()), found));
    }

    private static String key(String... words) {
        return String.join("\u0000", words);
    }

    List<Advised> collect(Map<Cell, Assessment> assessments) {
        Map<Conclusion, List<Reason>> suggested = new HashMap<>();
        Results.of(advice, Suggestion.class).forEach(one -> suggested.put(one.getKey(), one.getValue()));
        List<Advised> found = new ArrayList<>();
        for (Map.Entry<Recommendation, List<Reason>> one : Results.of(advice, Recommendation.class)) {
            Recommendation recommendation = one.getKey();
            Prospect prospect =
                    prospects.get(key(recommendation.target(), recommendation.practice(), recommendation.metric()));
            if (prospect != null) {
                List<Reason> reasons = new ArrayList<>(one.getValue());
                one.getValue().stream()
                        .flatMap(reason -> reason.because().stream())
                        .forEach(because -> reasons.addAll(suggested.getOrDefault(because, List.of())));
                Optional<Assessment> standing = Optional.ofNullable(assessments.get(
                        new Cell(new UnitId(recommendation.target()), new MetricId(recommendation.metric()))));
                found.add(advised(
                        recommendation,
                        prospect,
                        standing,
                        reasons.stream().distinct().toList()));
            }
        }
        found.sort(Comparator.comparing(Advised::target)
                .thenComparing(Advised::metric)
                .thenComparing(Advised::practice));
        return found;
    }

    private Advised advised(
            Recommendation recommendation, Prospect prospect, Optional<Assessment> standing, List<Reason> reasons) {
        PracticeEffect effect = effects.get(key(prospect.practice(), prospect.metric(), prospect.context()));
        if (effect == null) {
            throw new IllegalStateException("A prospect without an effect: " + prospect);
        }
        Metric metric = data.metrics().get(new MetricId(recommendation.metric()));
        UnitId target = new UnitId(recommendation.target());
        Optional<UnitId> source =
                recommendation.source().isEmpty() ? Optional.empty() : Optional.of(new UnitId(recommendation.source()));
        Gain gain = new Gain(prospect.gain(), prospect.low(), prospect.high(), scale(metric.id(), prospect.context()));
        Optional<OwnVolume> volume = standing.flatMap(found -> Volumes.of(metric, found, gain, measured.period()));
        List<Difference> differs =
                source.map(from -> Differences.between(data, target, from)).orElse(List.of());
        return earlier.saying(new Advised(
                Ids.of(recommendation),
                target,
                metric.id(),
                new PracticeId(recommendation.practice()),
                source,
                gain,
                volume,
                differs,
                recommendation.grade(),
                priority(prospect, effect, standing),
                sentences.advice(prospect, effect, source.map(UnitId::value))
                        + sentences.atOwnVolume(volume, standing)
                        + source.map(from -> Sentences.differences(
                                        differs,
                                        data.organisation()
                                                .find(from)
                                                .map(Unit::name)
                                                .orElse(from.value())))
                                .orElse(""),
                reasons));
    }

    /** Room to improve counts only as far as the gap is known to be real: a new team's few cases say little of it. */
    private static double priority(Prospect prospect, PracticeEffect effect, Optional<Assessment> standing) {
        double room = standing.map(one -> Math.max(0, -one.lead()) * one.reliability())
                .orElse(0.0);
        return Math.max(0, prospect.gain()) * effect.chance() * (1 + room);
    }

    private Metric.Scale scale(MetricId metric, String context) {
        return measured.views().stream()
                .filter(view -> view.metric().equals(metric) && view.context().equals(context))
                .map(View::scale)
                .findFirst()
                .orElseGet(() -> data.metrics().get(metric).scale());
    }

    Planned plan(List<Advised> advised, Thresholds thresholds) {
        Sources sources = new Sources(measured, advice);
        List<Offer> offers = advised.stream()
                .map(one -> new Offer(
                        one.id(),
                        one.target(),
                        one.practice(),
                        one.metric(),
                        sources.of(one),
                        one.gain().expected(),
                        one.grade() == Grade.C,
                        earlier.isDeclined(one)))
                .toList();
        Planner.Limits limits = new Planner.Limits(
                (int) thresholds.get(Needed.PILOT_MOST), (int) thresholds.get(Needed.PLAN_WEEKS), (long)
                        thresholds.get(Needed.PILOT_SEED));
        return Planner.plan(
                data,
                measured.period().plus(1),
                offers,
                new UnderWay(doing, data.capacity(), earlier.underWay()),
                limits);
    }
}
