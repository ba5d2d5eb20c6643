package dev.brightspots.worlds;

import dev.brightspots.sales.Period;
import dev.brightspots.sales.Unit;
import dev.brightspots.sales.UnitId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/** Fills teams with reps, who differ, come and go. */
final class Staff {
    /** Equal shares of the three products. */
    static final List<Double> EVEN_MIX = List.of(1 / 3.0, 1 / 3.0, 1 / 3.0);

    /** Mostly what is easy to sell. */
    static final List<Double> EASY_MIX = List.of(0.78, 0.13, 0.09);

    private static final double SHORTEST = 0.2;

    private final WorldSpec spec;
    private final IntFunction<String> names;
    private int hired;

    /** Names reps by the order in which they are hired, from 0. */
    Staff(WorldSpec spec, IntFunction<String> names) {
        this.spec = spec;
        this.names = names;
    }

    /**
     * What is settled about a team before it is staffed.
     *
     * @param mix shares of the products, before they vary by chance
     * @param first its first period
     * @param fullTime share of full time of its reps
     * @param discount its own lead in discounts
     */
    record Frame(
            String id,
            String name,
            UnitId region,
            String segment,
            int seats,
            List<Double> mix,
            int first,
            double fullTime,
            double discount) {}

    Cast.Team team(Frame frame) {
        Chance chance = Chance.of(spec.seed(), "team " + frame.id());
        Map<Quantity, Double> own = new EnumMap<>(Quantity.class);
        for (Quantity quantity : Quantity.values()) {
            double lead = spec.noise().teams() * chance.normal();
            own.put(quantity, quantity == Quantity.DISCOUNT ? lead + frame.discount() : lead);
        }
        List<Double> mix = varied(frame.mix(), chance);
        List<Cast.Rep> reps = new ArrayList<>();
        for (int seat = 0; seat < frame.seats(); seat++) {
            fill(frame, reps, chance);
        }
        Unit unit = new Unit(
                new UnitId(frame.id()),
                frame.name(),
                "team",
                Optional.of(frame.region()),
                Map.of("segment", frame.segment(), "headcount", Integer.toString(frame.seats())),
                start(frame.first()),
                Optional.empty());
        return new Cast.Team(unit, frame.segment(), List.copyOf(reps), mix, own, frame.first());
    }

    private List<Double> varied(List<Double> mix, Chance chance) {
        double[] weights = new double[mix.size()];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = mix.get(i) * StrictMath.exp(spec.volume().mix() * chance.normal());
            sum += weights[i];
        }
        List<Double> shares = new ArrayList<>();
        for (double weight : weights) {
            shares.add(weight / sum);
        }
        return List.copyOf(shares);
    }

    /** One seat: a rep who stays, or several one after the other. */
    private void fill(Frame frame, List<Cast.Rep> reps, Chance chance) {
        int end = spec.shape().periods() - 1;
        int from = frame.first();
        for (int period = frame.first(); period < end; period++) {
            if (chance.happens(spec.noise().turnover())) {
                reps.add(rep(frame, reps.size() + 1, from, period, chance));
                from = period + 1;
            }
        }
        reps.add(rep(frame, reps.size() + 1, from, end, chance));
    }

    private Cast.Rep rep(Frame frame, int number, int first, int last, Chance chance) {
        Map<Quantity, Double> own = new EnumMap<>(Quantity.class);
        for (Quantity quantity : Quantity.values()) {
            own.put(
                    quantity,
                    spec.noise().reps()
                            * quantity.spread()
                            * chance.normal(spec.noise().tails()));
        }
        double shorter = StrictMath.exp(-spec.volume().uneven() * Math.abs(chance.normal()));
        double fullTime = Math.rint(100 * Math.max(SHORTEST, shorter) * frame.fullTime()) / 100;
        int before = first > frame.first() || first > 0 ? 0 : chance.below(96);
        int end = spec.shape().periods() - 1;
        Unit unit = new Unit(
                new UnitId(String.format(Locale.ROOT, "%s-%d", frame.id(), number)),
                names.apply(hired++),
                "rep",
                Optional.of(new UnitId(frame.id())),
                Map.of("tenure_months", Long.toString(before + months(first, last))),
                first > frame.first() ? start(first) : Optional.empty(),
                last < end ? Optional.of(spec.shape().start().plus(last)) : Optional.empty());
        return new Cast.Rep(unit, own, first, last, fullTime);
    }

    private Optional<Period> start(int first) {
        return first == 0 ? Optional.empty() : Optional.of(spec.shape().start().plus(first));
    }

    private long months(int first, int last) {
        Period start = spec.shape().start();
        return ChronoUnit.MONTHS.between(
                start.plus(first).first(), start.plus(last).last().plusDays(1));
    }
}
