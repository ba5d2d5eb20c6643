package dev.brightspots.worlds;

import dev.brightspots.facts.CauseKind;
import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.Organisation;
import dev.brightspots.sales.Period;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.worlds.TrueValues.Members;
import dev.brightspots.worlds.Truth.Plant;
import dev.brightspots.worlds.Truth.Plant.Why;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;

/** Works out from the cast what is true in a world. */
final class TruthTeller {
    private static final double WORTH = 0.1;
    private static final double FAR = 3;

    private final WorldSpec spec;
    private final Cast cast;
    private final Predictor predictor;
    private final TrueValues values;
    private final int now;
    private final List<Truth.Lead> leads = new ArrayList<>();
    private final List<Truth.Spot> spots = new ArrayList<>();
    private final List<Truth.Spot> behind = new ArrayList<>();

    private TruthTeller(WorldSpec spec, Cast cast) {
        this.spec = spec;
        this.cast = cast;
        this.predictor = new Predictor(spec, cast);
        this.values = new TrueValues(predictor);
        this.now = spec.shape().periods() - 1;
    }

    static Truth of(WorldSpec spec, Cast cast, Organisation organisation) {
        Period now = spec.shape().start().plus(spec.shape().periods() - 1);
        TrueEffects known = new TrueEffects(cast, organisation, now);
        return new TruthTeller(spec, cast).tell(known);
    }

    private Truth tell(TrueEffects known) {
        for (String segment :
                new TreeSet<>(cast.teams().stream().map(Cast.Team::segment).toList())) {
            List<Cast.Team> peers = cast.teams().stream()
                    .filter(team -> team.segment().equals(segment))
                    .toList();
            for (Quantity quantity : Quantity.values()) {
                judge(quantity, segment, peers);
            }
            judgeRevenue(segment, peers);
        }
        leads.sort(Comparator.comparing(Truth.Lead::unit).thenComparing(Truth.Lead::metric));
        Comparator<Truth.Spot> byUnit = Comparator.comparing(Truth.Spot::unit).thenComparing(Truth.Spot::metric);
        spots.sort(byUnit);
        behind.sort(byUnit);
        List<Plant> plants = cast.plants().stream()
                .sorted(Comparator.comparing(Plant::unit)
                        .thenComparing(Plant::metric)
                        .thenComparing(Plant::first)
                        .thenComparing(Plant::why)
                        .thenComparing(
                                plant -> plant.practice().map(PracticeId::value).orElse("")))
                .toList();
        return new Truth(plants, spots, behind, leads, odd(), known.effects(), known.choices());
    }

    private List<Truth.Odd> odd() {
        List<Truth.Odd> found = new ArrayList<>();
        for (Cast.Team team : cast.teams()) {
            for (Cast.Rep rep : team.reps()) {
                rep.own().forEach((quantity, lead) -> {
                    if (lead >= FAR * quantity.spread() * spec.noise().reps() && lead > 0) {
                        found.add(new Truth.Odd(rep.unit().id(), quantity.metric(), lead));
                    }
                });
            }
        }
        found.sort(Comparator.comparing(Truth.Odd::unit).thenComparing(Truth.Odd::metric));
        return found;
    }

    private void judge(Quantity quantity, String segment, List<Cast.Team> peers) {
        ToDoubleFunction<Cast.Team> own = team -> predictor.lead(team, quantity, now);
        double[] usualThen = medians(peers, (team, period) -> predictor.lead(team, quantity, period));
        double usual = usualThen[now];
        double usualCrude =
                median(peers, team -> values.value(quantity, team, now, own.applyAsDouble(team), Members.ALL), now);
        for (Cast.Team team : peers) {
            double lead = own.applyAsDouble(team);
            double like = values.value(quantity, team, now, usual, Members.TYPICAL);
            double all = values.value(quantity, team, now, lead, Members.ALL);
            Truth.Lead told = new Truth.Lead(
                    team.unit().id(),
                    quantity.metric(),
                    Catalogue.context(segment),
                    lead - usual,
                    values.value(quantity, team, now, lead, Members.TYPICAL) - like,
                    all - like,
                    all - usualCrude,
                    byPeriod(team, usualThen, period -> predictor.lead(team, quantity, period)));
            leads.add(told);
            stands(team, quantity, told);
        }
    }

    private void judgeRevenue(String segment, List<Cast.Team> peers) {
        double[] usualThen = medians(peers, (team, period) -> values.revenue(team, period, Members.TYPICAL));
        double usual = usualThen[now];
        double usualDeals = median(peers, team -> predictor.lead(team, Quantity.DEALS, now), now);
        for (Cast.Team team : peers) {
            double lead = values.revenue(team, now, Members.TYPICAL) - usual;
            double plain = values.revenue(team, now, Members.ALL) - usual;
            Truth.Lead told = new Truth.Lead(
                    team.unit().id(),
                    Selling.REVENUE,
                    Catalogue.context(segment),
                    lead,
                    lead,
                    plain,
                    plain,
                    byPeriod(team, usualThen, period -> values.revenue(team, period, Members.TYPICAL)));
            leads.add(told);
            double effort = predictor.lead(team, Quantity.DEALS, now) - usualDeals;
            Map<CauseKind, Double> parts = new EnumMap<>(CauseKind.class);
            parts.put(CauseKind.TALENT, plain - lead);
            parts.put(CauseKind.EFFORT, effort);
            parts.put(CauseKind.DRIVER, lead - effort);
            if (touched(team, Selling.REVENUE)) {
                sort(team, told, parts);
            }
        }
    }

    /** Splits a lead among what was planted, in proportion to what acts now. */
    private void stands(Cast.Team team, Quantity quantity, Truth.Lead told) {
        if (!touched(team, quantity.metric())) {
            return;
        }
        Map<CauseKind, Double> parts = new EnumMap<>(CauseKind.class);
        parts.put(CauseKind.MIX, told.crude() - told.plain());
        parts.put(CauseKind.TALENT, told.plain() - told.pooled());
        double planted = predictor.planted(team.unit().id(), quantity, now);
        double rest = told.pooled();
        for (Plant plant : predictor.plants(team.unit().id())) {
            if (plant.acts(now) && plant.metric().equals(quantity.metric()) && planted != 0) {
                double part = told.pooled() * plant.lead() / planted;
                parts.merge(kind(plant.why()), part, Double::sum);
                rest -= part;
            }
        }
        parts.merge(CauseKind.UNEXPLAINED, rest, Double::sum);
        sort(team, told, parts);
    }

    /** Who stands out now, who did while a windfall lasted, and who is behind. */
    private void sort(Cast.Team team, Truth.Lead told, Map<CauseKind, Double> parts) {
        Optional<Plant> over = windfall(team, told.metric());
        if (over.isPresent() && told.crude() < WORTH) {
            spots.add(new Truth.Spot(told.unit(), told.metric(), CauseKind.LUCK, before(told, over.get()), parts));
        } else if (Math.max(told.crude(), Math.max(told.plain(), told.lead())) >= WORTH) {
            spots.add(new Truth.Spot(told.unit(), told.metric(), cause(parts, 1), told.crude(), parts));
        }
        if (told.lead() <= -WORTH) {
            behind.add(new Truth.Spot(told.unit(), told.metric(), cause(parts, -1), told.crude(), parts));
        }
    }

    /** The windfall on this metric, or on a factor of it, that has ended. */
    private Optional<Plant> windfall(Cast.Team team, MetricId metric) {
        return predictor.plants(team.unit().id()).stream()
                .filter(plant -> plant.why() == Why.LUCK && !plant.acts(now) && reaches(plant.metric(), metric))
                .findFirst();
    }

    private double before(Truth.Lead told, Plant windfall) {
        return told.byPeriod().entrySet().stream()
                .filter(entry -> windfall.acts(spec.shape().start().stepsTo(entry.getKey())))
                .mapToDouble(Map.Entry::getValue)
                .average()
                .orElse(0);
    }

    /** The first cause that carries half of what points this way; else the one that carries most. */
    private static CauseKind cause(Map<CauseKind, Double> parts, int way) {
        double sum = parts.values().stream()
                .mapToDouble(part -> Math.max(0, way * part))
                .sum();
        CauseKind most = CauseKind.UNEXPLAINED;
        for (Map.Entry<CauseKind, Double> part : parts.entrySet()) {
            if (2 * way * part.getValue() >= sum) {
                return part.getKey();
            }
            if (way * part.getValue() > way * parts.getOrDefault(most, 0.0)) {
                most = part.getKey();
            }
        }
        return most;
    }

    private static CauseKind kind(Why why) {
        return switch (why) {
            case PRACTICE -> CauseKind.PRACTICE;
            case EFFORT -> CauseKind.EFFORT;
            case TALENT -> CauseKind.TALENT;
            case MIX -> CauseKind.MIX;
            case LUCK -> CauseKind.LUCK;
            case UNEXPLAINED, GAMING, BEHIND, THIN, HEAD_START -> CauseKind.UNEXPLAINED;
        };
    }

    /** Whether anything planted on the team or its reps reaches the metric: an easy mix reaches all that products differ in. */
    private boolean touched(Cast.Team team, MetricId metric) {
        return cast.plants().stream()
                .filter(plant -> plant.why() != Why.THIN)
                .filter(plant -> plant.unit().equals(team.unit().id())
                        || team.reps().stream().anyMatch(rep -> rep.unit().id().equals(plant.unit())))
                .anyMatch(plant -> plant.why() == Why.MIX ? stratified(metric) : reaches(plant.metric(), metric));
    }

    private static boolean stratified(MetricId metric) {
        return metric.equals(Quantity.WIN.metric())
                || metric.equals(Quantity.SIZE.metric())
                || metric.equals(Quantity.CYCLE.metric())
                || metric.equals(Quantity.CANCEL.metric());
    }

    private static boolean reaches(MetricId planted, MetricId metric) {
        boolean factor = planted.equals(Quantity.WIN.metric())
                || planted.equals(Quantity.SIZE.metric())
                || planted.equals(Quantity.DEALS.metric());
        return planted.equals(metric) || (factor && metric.equals(Selling.REVENUE));
    }

    private interface InPeriod {
        double of(Cast.Team team, int period);
    }

    private double[] medians(List<Cast.Team> peers, InPeriod value) {
        double[] medians = new double[now + 1];
        for (int period = 0; period <= now; period++) {
            int at = period;
            medians[at] = median(peers, team -> value.of(team, at), at);
        }
        return medians;
    }

    private Map<Period, Double> byPeriod(Cast.Team team, double[] usual, IntToDoubleFunction value) {
        Map<Period, Double> found = new TreeMap<>();
        for (int period = team.first(); period <= now; period++) {
            found.put(spec.shape().start().plus(period), value.applyAsDouble(period) - usual[period]);
        }
        return found;
    }

    private static double median(List<Cast.Team> peers, ToDoubleFunction<Cast.Team> value, int period) {
        double[] sorted = peers.stream()
                .filter(team -> team.first() <= period)
                .mapToDouble(value)
                .sorted()
                .toArray();
        if (sorted.length == 0) {
            return 0;
        }
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
