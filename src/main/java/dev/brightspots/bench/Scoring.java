package dev.brightspots.bench;

import dev.brightspots.bench.Claims.Advice;
import dev.brightspots.facts.CauseKind;
import dev.brightspots.measure.Measured.Cell;
import dev.brightspots.sales.Adoption;
import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.Period;
import dev.brightspots.sales.Practice;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.sales.Unit;
import dev.brightspots.sales.UnitId;
import dev.brightspots.worlds.Truth;
import dev.brightspots.worlds.Truth.Plant;
import dev.brightspots.worlds.World;
import dev.brightspots.worlds.WorldSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Holds claims against the truth of a world. */
final class Scoring {
    private static final int BEST = 2;

    /** From where on a true lead is worth naming. */
    private static final double WORTH = 0.1;

    private final World world;
    private final Map<Cell, Truth.Spot> spots = new TreeMap<>();
    private final Map<UnitId, String> contexts = new TreeMap<>();
    private final Set<UnitId> starred = new HashSet<>();
    private final Map<Measure, Count> counts = new EnumMap<>(Measure.class);
    private final Map<String, Integer> causes = new TreeMap<>();

    private Scoring(World world) {
        this.world = world;
        world.truth().spots().forEach(spot -> spots.put(new Cell(spot.unit(), spot.metric()), spot));
        world.truth().leads().forEach(lead -> contexts.put(lead.unit(), lead.context()));
        world.truth().plants().stream()
                .filter(plant -> plant.why() == Plant.Why.TALENT)
                .forEach(plant -> starred.add(team(plant.unit())));
    }

    static Score of(World world, Claims claims) {
        Scoring scoring = new Scoring(world);
        scoring.spots(claims);
        scoring.advice(claims);
        scoring.gain(claims);
        scoring.intervals(claims);
        return new Score(scoring.counts, scoring.causes);
    }

    private void add(Measure measure, boolean hit) {
        add(measure, hit ? 1 : 0, 1);
    }

    private void add(Measure measure, double hits, double of) {
        counts.put(measure, counts.getOrDefault(measure, Count.NONE).plus(hits, of));
    }

    private void spots(Claims claims) {
        Map<Cell, CauseKind> named = claims.spots();
        if (world.spec().plot() == WorldSpec.Plot.NOTHING) {
            add(Measure.NAMED, !named.isEmpty());
            add(Measure.ALARM, named.entrySet().stream().anyMatch(one -> !isTrue(one.getKey(), one.getValue())));
        }
        named.forEach((cell, cause) -> add(Measure.FALSE_SHARE, !isTrue(cell, cause)));
        spots.forEach((cell, spot) -> {
            boolean planted = planted(cell);
            Optional<CauseKind> claimed = Optional.ofNullable(named.get(cell));
            add(planted ? Measure.POWER : Measure.FOLLOWED, claimed.isPresent());
            claimed.ifPresent(
                    cause -> add(planted ? Measure.RIGHT_CAUSE : Measure.RIGHT_CAUSE_FOLLOWED, cause == spot.cause()));
            if (planted) {
                causes.merge(
                        Score.pair(spot.cause(), claimed.map(CauseKind::name).orElse(Score.MISSED)), 1, Integer::sum);
            }
        });
    }

    /** Whether the unit truly stands out, or has a member who does where that is said. */
    private boolean isTrue(Cell cell, CauseKind cause) {
        boolean ahead = world.truth()
                .lead(cell.unit(), cell.metric())
                .filter(lead -> Math.max(lead.lead(), Math.max(lead.plain(), lead.crude())) >= WORTH)
                .isPresent();
        return ahead || spots.containsKey(cell) || (cause == CauseKind.TALENT && hasOddMember(cell));
    }

    private boolean hasOddMember(Cell cell) {
        List<MetricId> drivers = world.data().metrics().get(cell.metric()).drivers();
        return world.truth().odd().stream()
                .filter(odd -> odd.metric().equals(cell.metric()) || drivers.contains(odd.metric()))
                .anyMatch(odd -> team(odd.unit()).equals(cell.unit()));
    }

    /** Whether something was put on this very metric of the unit or of one of its members. */
    private boolean planted(Cell cell) {
        return world.truth().plants().stream()
                .filter(plant -> plant.metric().equals(cell.metric()))
                .filter(plant -> plant.lead() > 0 || plant.why() == Plant.Why.MIX)
                .anyMatch(plant -> team(plant.unit()).equals(cell.unit()));
    }

    /** The team itself, or that of a rep. */
    private UnitId team(UnitId unit) {
        return world.data().organisation().pathUp(unit).stream()
                .filter(above -> above.kind().equals("team"))
                .map(Unit::id)
                .findFirst()
                .orElse(unit);
    }

    private void advice(Claims claims) {
        for (Advice one : claims.advice()) {
            add(Measure.PRECISION, effect(one) > 0 && net(one.target(), one.practice()) > 0);
            if (one.interval().stated()) {
                add(Measure.GAIN_COVERAGE, one.interval().covers(effect(one)));
            }
        }
    }

    private double effect(Advice one) {
        return world.truth().effect(one.practice(), one.metric(), context(one.target()));
    }

    private String context(UnitId unit) {
        return contexts.getOrDefault(unit, "");
    }

    /** What a practice does to all metrics of a unit together. */
    private double net(UnitId unit, PracticeId practice) {
        return world.truth().effects().stream()
                .filter(effect ->
                        effect.practice().equals(practice) && effect.context().equals(context(unit)))
                .mapToDouble(Truth.Effect::effect)
                .sum();
    }

    private void gain(Claims claims) {
        Map<UnitId, List<Truth.Choice>> possible = new TreeMap<>();
        world.truth()
                .choices()
                .forEach(choice -> possible.computeIfAbsent(choice.unit(), fresh -> new ArrayList<>())
                        .add(choice));
        Map<UnitId, List<Advice>> advised = new TreeMap<>();
        claims.advice()
                .forEach(one -> advised.computeIfAbsent(one.target(), fresh -> new ArrayList<>())
                        .add(one));
        for (UnitId unit : contexts.keySet()) {
            double oracle = possible.getOrDefault(unit, List.of()).stream()
                    .limit(BEST)
                    .mapToDouble(Truth.Choice::effect)
                    .sum();
            double reached = advised.getOrDefault(unit, List.of()).stream()
                    .sorted(Comparator.comparingDouble(Advice::gain).reversed().thenComparing(Advice::practice))
                    .map(Advice::practice)
                    .distinct()
                    .limit(BEST)
                    .mapToDouble(practice -> net(unit, practice))
                    .sum();
            add(Measure.GAIN, reached, oracle);
        }
    }

    private void intervals(Claims claims) {
        for (Truth.Lead lead : world.truth().leads()) {
            Cell cell = new Cell(lead.unit(), lead.metric());
            Claims.Interval interval = claims.leads().getOrDefault(cell, Claims.Interval.NONE);
            if (interval.stated() && !starred.contains(lead.unit())) {
                boolean covers = interval.covers(lately(lead));
                add(Measure.LEAD_COVERAGE, covers);
                if (claims.spots().containsKey(cell)) {
                    add(Measure.LEAD_COVERAGE_SELECTED, covers);
                }
            }
        }
        claims.effects()
                .forEach(one -> add(
                        Measure.EFFECT_COVERAGE,
                        one.interval().covers(world.truth().effect(one.practice(), one.metric(), one.context()))));
    }

    /** The true lead over the periods that an assessment is made of: since the unit last changed what moves the metric. */
    private double lately(Truth.Lead lead) {
        Optional<Period> since = world.data().adoptions().stream()
                .filter(adoption -> adoption.unit().equals(lead.unit()) && moves(adoption, lead.metric()))
                .flatMap(adoption -> adoption.since().stream())
                .max(Comparator.naturalOrder());
        return lead.byPeriod().entrySet().stream()
                .skip(Math.max(0, lead.byPeriod().size() - 8))
                .filter(entry -> since.map(first -> !entry.getKey().first().isBefore(first.first()))
                        .orElse(true))
                .mapToDouble(Map.Entry::getValue)
                .average()
                .orElse(lead.lead());
    }

    private boolean moves(Adoption adoption, MetricId metric) {
        Practice practice = world.data().practices().get(adoption.practice());
        return practice != null
                && practice.improves().stream()
                        .anyMatch(improved -> improved.equals(metric)
                                || world.data().metrics().get(metric).drivers().contains(improved));
    }
}
