package dev.brightspots.plan;

import dev.brightspots.measure.Company;
import dev.brightspots.measure.MetricDraft;
import dev.brightspots.measure.PracticeDraft;
import dev.brightspots.plan.CoachingPlan.Because;
import dev.brightspots.plan.CoachingPlan.LeftOut;
import dev.brightspots.plan.Planner.Limits;
import dev.brightspots.sales.Capacity;
import dev.brightspots.sales.Metric.Type;
import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.Period;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.sales.UnitId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A company to plan for. */
abstract class Planning {
    static final Period NOW = Period.parse("2026-Q3").orElseThrow();
    static final Limits LIMITS = new Limits(2, 10, 1);
    static final Capacity WIDE = new Capacity(9, 9, 100, 9, Map.of());

    final Company company = Company.of(0, 0)
            .metric(MetricDraft.of("wins", Type.RATE))
            .metric(MetricDraft.of("size", Type.MEAN))
            .metric(MetricDraft.of("days", Type.MEAN))
            .practice(PracticeDraft.of("checklist", "wins").hours(8))
            .practice(PracticeDraft.of("sponsor", "size").hours(12))
            .practice(PracticeDraft.of("quote", "days", "wins"))
            .practice(PracticeDraft.of("review", "size").requires("checklist"))
            .practice(PracticeDraft.of("freedom", "days").conflicts("checklist"))
            .capacity(WIDE);

    final Map<UnitId, Set<PracticeId>> doing = new HashMap<>();
    final List<UnderWay.Item> decided = new ArrayList<>();

    List<CoachingPlan> plan(Offer... offers) {
        return Planner.plan(company.data(), NOW, List.of(offers), underWay(), LIMITS)
                .plans();
    }

    UnderWay underWay() {
        return new UnderWay(doing, company.data().capacity(), decided);
    }

    static Offer offer(String id, String target, String practice, String metric, double gain) {
        return new Offer(
                id,
                new UnitId(target),
                new PracticeId(practice),
                new MetricId(metric),
                List.of(new UnitId("teacher")),
                gain,
                false,
                false);
    }

    /** The same with others who could teach it. */
    static Offer from(Offer offer, String... sources) {
        return new Offer(
                offer.id(),
                offer.target(),
                offer.practice(),
                offer.metric(),
                Stream.of(sources).map(UnitId::new).toList(),
                offer.gain(),
                offer.pilot(),
                offer.declined());
    }

    static Offer pilot(String id, String target, double gain) {
        return new Offer(
                id, new UnitId(target), new PracticeId("quote"), new MetricId("days"), List.of(), gain, true, false);
    }

    static CoachingPlan of(String unit, List<String> items, LeftOut... leftOut) {
        return new CoachingPlan(new UnitId(unit), NOW, items, List.of(leftOut));
    }

    static LeftOut left(String id, Because because) {
        return new LeftOut(id, because);
    }
}
