package dev.brightspots.worlds;

import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.Metrics;
import dev.brightspots.sales.Observation;
import dev.brightspots.sales.Observations;
import dev.brightspots.sales.Organisation;
import dev.brightspots.sales.Period;
import dev.brightspots.sales.UnitId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Lets every rep work through every period, deal by deal, and writes down what a sales system would. */
final class Selling {
    static final double SPREAD_OF_SIZES = 0.6;
    static final double SPREAD_OF_CYCLES = 0.5;
    static final MetricId REVENUE = new MetricId("revenue");
    static final MetricId ATTAINMENT = new MetricId("attainment");

    /** What a full-time rep of the invented company is set per period, and how much teams differ in it, in log. */
    private static final double USUAL_TARGET = 200_000;

    private static final double SPREAD_OF_TARGETS = 0.5;

    private static final int PRODUCTS = Quantity.PRODUCTS.size();
    private static final List<String> NO_STRATUM = List.of("");
    private static final List<List<String>> STRATA =
            Quantity.PRODUCTS.stream().map(List::of).toList();

    private final WorldSpec spec;
    private final Cast cast;
    private final Predictor predictor;
    private final Observations.Builder rows;
    private int line;

    private Selling(WorldSpec spec, Cast cast, Organisation organisation, Metrics metrics) {
        this.spec = spec;
        this.cast = cast;
        this.predictor = new Predictor(spec, cast);
        this.rows = Observations.builder(organisation, metrics, List.of("product"));
    }

    static Observations of(WorldSpec spec, Cast cast, Organisation organisation, Metrics metrics) {
        return new Selling(spec, cast, organisation, metrics).all();
    }

    private Observations all() {
        for (Cast.Team team : cast.teams()) {
            List<Map<Quantity, Double>> leads = leads(team);
            team.reps().forEach(rep -> work(team, rep, leads));
        }
        return rows.build((refused, at, first) -> {
            throw new IllegalStateException("A world wrote " + refused + " twice");
        });
    }

    /** What the team leads by in each period. */
    private List<Map<Quantity, Double>> leads(Cast.Team team) {
        List<Map<Quantity, Double>> leads = new ArrayList<>();
        for (int period = 0; period < spec.shape().periods(); period++) {
            Map<Quantity, Double> then = new EnumMap<>(Quantity.class);
            for (Quantity quantity : Quantity.values()) {
                then.put(quantity, predictor.lead(team, quantity, period));
            }
            leads.add(then);
        }
        return leads;
    }

    private void work(Cast.Team team, Cast.Rep rep, List<Map<Quantity, Double>> leads) {
        String name = rep.unit().id().value();
        Chance chance = Chance.of(spec.seed(), "work of " + name);
        Chance gaps = Chance.of(spec.seed(), "gaps of " + name);
        for (int period = rep.first(); period <= rep.last(); period++) {
            Map<Quantity, Double> leading = new EnumMap<>(leads.get(period));
            for (Quantity quantity : Quantity.values()) {
                double more = rep.own().getOrDefault(quantity, 0.0)
                        + predictor.planted(rep.unit().id(), quantity, period)
                        + spec.noise().periods() * chance.normal();
                leading.merge(quantity, more, Double::sum);
            }
            Then then = new Then(team, rep.fullTime(), period, leading);
            Tally tally = new Tally();
            tally.calls = chance.poisson(then.volume(Quantity.CALLS));
            decide(tally, then, chance);
            record(tally, team, rep, new Sheet(rep, spec.shape().start().plus(period), gaps));
        }
    }

    /** A rep in a period: the circumstances under which its deals are decided. */
    private final class Then {
        private final Cast.Team team;
        private final double fullTime;
        private final int period;
        private final Map<Quantity, Double> leading;

        Then(Cast.Team team, double fullTime, int period, Map<Quantity, Double> leading) {
            this.team = team;
            this.fullTime = fullTime;
            this.period = period;
            this.leading = leading;
        }

        double value(Quantity quantity, int product) {
            return predictor.value(quantity, product, team.segment(), period, leading.getOrDefault(quantity, 0.0));
        }

        double volume(Quantity quantity) {
            return fullTime * StrictMath.exp(value(quantity, 0));
        }

        int product(double at) {
            double upTo = 0;
            for (int product = 0; product < PRODUCTS - 1; product++) {
                upTo += team.mix().get(product);
                if (at < upTo) {
                    return product;
                }
            }
            return PRODUCTS - 1;
        }
    }

    private void decide(Tally tally, Then then, Chance chance) {
        double[] win = new double[PRODUCTS];
        double[] cancel = new double[PRODUCTS];
        double[] cycle = new double[PRODUCTS];
        double[] size = new double[PRODUCTS];
        for (int product = 0; product < PRODUCTS; product++) {
            win[product] = Predictor.chance(then.value(Quantity.WIN, product));
            cancel[product] = Predictor.chance(then.value(Quantity.CANCEL, product));
            cycle[product] = then.value(Quantity.CYCLE, product) - SPREAD_OF_CYCLES * SPREAD_OF_CYCLES / 2;
            size[product] = then.value(Quantity.SIZE, product) - SPREAD_OF_SIZES * SPREAD_OF_SIZES / 2;
        }
        double tails = spec.noise().tails();
        int deals = chance.poisson(then.volume(Quantity.DEALS));
        for (int deal = 0; deal < deals; deal++) {
            int product = then.product(chance.even());
            double days = StrictMath.exp(cycle[product] + SPREAD_OF_CYCLES * chance.normal(tails));
            tally.decided(product, Math.max(1, Math.rint(days)));
            if (chance.happens(win[product])) {
                double amount = StrictMath.exp(size[product] + SPREAD_OF_SIZES * chance.normal(tails));
                tally.won(product, Math.max(1, Math.rint(amount)), chance.happens(cancel[product]));
            }
        }
        tally.discounts = Math.rint(tally.revenue() * StrictMath.exp(then.value(Quantity.DISCOUNT, 0)));
    }

    /** Targets are set by somebody, whatever the team can sell. */
    private double target(UnitId team) {
        double apart = Chance.of(spec.seed(), "target of " + team.value()).normal();
        return USUAL_TARGET * StrictMath.exp(SPREAD_OF_TARGETS * apart);
    }

    private void record(Tally tally, Cast.Team team, Cast.Rep rep, Sheet sheet) {
        for (int product = 0; product < PRODUCTS; product++) {
            List<String> stratum = STRATA.get(product);
            int deals = tally.deals[product];
            int won = tally.won[product];
            sheet.write(Quantity.WIN.metric(), stratum, won, deals, Double.NaN);
            sheet.write(Quantity.CYCLE.metric(), stratum, tally.days[product], deals, tally.daysSquared[product]);
            sheet.write(Quantity.SIZE.metric(), stratum, tally.amounts[product], won, tally.amountsSquared[product]);
            sheet.write(Quantity.CANCEL.metric(), stratum, tally.cancelled[product], won, Double.NaN);
        }
        sheet.write(Quantity.CALLS.metric(), NO_STRATUM, tally.calls, rep.fullTime(), Double.NaN);
        sheet.write(Quantity.DEALS.metric(), NO_STRATUM, tally.allDeals(), rep.fullTime(), Double.NaN);
        sheet.write(REVENUE, NO_STRATUM, tally.revenue(), rep.fullTime(), Double.NaN);
        sheet.write(Quantity.DISCOUNT.metric(), NO_STRATUM, tally.discounts, tally.revenue(), Double.NaN);
        if (spec.plot() == WorldSpec.Plot.SAMPLE) {
            double target = Math.rint(rep.fullTime() * target(team.unit().id()) / 1000) * 1000;
            sheet.write(ATTAINMENT, NO_STRATUM, tally.revenue(), target, Double.NaN);
        }
    }

    /** What is recorded of one rep in one period. A whole metric may be missing; nothing of nothing is never written. */
    private final class Sheet {
        private final Cast.Rep rep;
        private final Period period;
        private final Chance gaps;
        private final Map<MetricId, Boolean> missing = new HashMap<>();

        Sheet(Cast.Rep rep, Period period, Chance gaps) {
            this.rep = rep;
            this.period = period;
            this.gaps = gaps;
        }

        void write(MetricId metric, List<String> stratum, double numerator, double denominator, double squares) {
            boolean lost = spec.noise().missing() > 0
                    && missing.computeIfAbsent(
                            metric, fresh -> gaps.happens(spec.noise().missing()));
            if (denominator == 0 || lost) {
                return;
            }
            rows.add(
                    new Observation(
                            rep.unit().id(),
                            metric,
                            period,
                            stratum,
                            numerator,
                            OptionalDouble.of(denominator),
                            Double.isNaN(squares) ? OptionalDouble.empty() : OptionalDouble.of(squares)),
                    ++line);
        }
    }

    /** The deals of one rep in one period. */
    private static final class Tally {
        final int[] deals = new int[PRODUCTS];
        final int[] won = new int[PRODUCTS];
        final int[] cancelled = new int[PRODUCTS];
        final double[] days = new double[PRODUCTS];
        final double[] daysSquared = new double[PRODUCTS];
        final double[] amounts = new double[PRODUCTS];
        final double[] amountsSquared = new double[PRODUCTS];
        double calls;
        double discounts;

        void decided(int product, double took) {
            deals[product]++;
            days[product] += took;
            daysSquared[product] += took * took;
        }

        void won(int product, double amount, boolean cancels) {
            won[product]++;
            amounts[product] += amount;
            amountsSquared[product] += amount * amount;
            cancelled[product] += cancels ? 1 : 0;
        }

        double allDeals() {
            double sum = 0;
            for (int count : deals) {
                sum += count;
            }
            return sum;
        }

        double revenue() {
            double sum = 0;
            for (double amount : amounts) {
                sum += amount;
            }
            return sum;
        }
    }
}
