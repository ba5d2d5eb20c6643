package dev.brightspots.measure;

import dev.brightspots.measure.Position.Placed;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A peer group on one metric over some periods: the lead of each unit (positive = better) with its error. Units without data
 * there have NaN.
 *
 * @param between variance of the true differences between members of one unit, pooled over the group; NaN if too few units have
 *     members
 * @param freedom degrees of freedom behind the errors
 * @param robust leads of the typical member, like for like
 * @param plain leads of the unit as a whole, like for like
 * @param crude leads of the unit as a whole, whatever its mix
 * @param ownErrors errors of the robust leads without that of the middle: what sets units apart from one another
 * @param crudeErrors errors of the crude leads: which work a unit happened to get is chance too
 * @param samplingErrors errors of the robust leads if the members are taken as they are: what sets two periods of one unit apart
 * @param middles the middle of each unit's peers on the plain scale, not turned
 */
record Comparison(
        Panel panel,
        Position[] positions,
        double between,
        double freedom,
        double[] robust,
        double[] plain,
        double[] crude,
        double[] ownErrors,
        double[] robustErrors,
        double[] plainErrors,
        double[] crudeErrors,
        double[] samplingErrors,
        double[] middles) {
    /** A robust location needs a little more than the mean does: methods of the bench. */
    private static final double PRICE_OF_ROBUSTNESS = 1.02;

    private static final int LEAST_FREEDOM = 6;
    private static final int ROUNDS = 3;

    static Comparison of(Panel panel, boolean[][] windows) {
        int count = panel.units().size();
        Position[] bare = IntStream.range(0, count)
                .mapToObj(unit -> Position.of(panel, panel.units().get(unit), windows[unit]))
                .toArray(Position[]::new);
        Dispersion dispersion = Dispersion.of(panel, windows, bare);
        Position[] positions = IntStream.range(0, count)
                .mapToObj(unit -> bare[unit].with(panel, panel.units().get(unit), windows[unit], dispersion))
                .toArray(Position[]::new);
        Raw raw = new Raw(panel, positions, dispersion, between(positions));
        for (int unit = 0; unit < count; unit++) {
            raw.place(unit);
        }
        return raw.turned();
    }

    /** The locations and errors of all units in the making. */
    private static final class Raw {
        private final Panel panel;
        private final Position[] positions;
        private final Dispersion dispersion;
        private final double between;
        private final double[] robust;
        private final double[] robustErrors;
        private final double[] plainErrors;
        private final double[] crudeErrors;
        private final double[] samplingErrors;

        Raw(Panel panel, Position[] positions, Dispersion dispersion, double between) {
            this.panel = panel;
            this.positions = positions;
            this.dispersion = dispersion;
            this.between = between;
            this.robust = new double[positions.length];
            this.robustErrors = new double[positions.length];
            this.plainErrors = new double[positions.length];
            this.crudeErrors = new double[positions.length];
            this.samplingErrors = new double[positions.length];
        }

        void place(int unit) {
            Position position = positions[unit];
            double sampling = position.isEmpty()
                    ? Double.NaN
                    : Math.sqrt(panel.scale()
                            .squaredError(position.all(), position.plain() + position.own(), dispersion.factor()));
            if (Double.isNaN(between) || position.members().size() < 2) {
                robust[unit] = position.plain();
                robustErrors[unit] = sampling;
                plainErrors[unit] = sampling;
                samplingErrors[unit] = sampling;
                crudeErrors[unit] = crudeError(position, sampling);
                return;
            }
            double[] weights = position.weights(between);
            double all = Arrays.stream(weights).sum();
            robust[unit] = Robust.huber(position.differences(), weights, 1);
            robustErrors[unit] = PRICE_OF_ROBUSTNESS / Math.sqrt(all);
            plainErrors[unit] = plainError(position);
            samplingErrors[unit] = PRICE_OF_ROBUSTNESS * samplingError(position, weights, all);
            crudeErrors[unit] = crudeError(position, plainErrors[unit]);
        }

        private double crudeError(Position position, double plain) {
            double mix = panel.scale().squaredErrorOfMix(position.all());
            return Math.sqrt(plain * plain + mix);
        }

        private double plainError(Position position) {
            double all = position.members().stream().mapToDouble(Placed::weight).sum();
            return Math.sqrt(position.members().stream()
                            .mapToDouble(one -> one.weight() * one.weight() * (one.ownSquaredError() + between))
                            .sum())
                    / all;
        }

        private static double samplingError(Position position, double[] weights, double all) {
            double sum = 0;
            for (int i = 0; i < weights.length; i++) {
                sum += weights[i] * weights[i] * position.members().get(i).squaredError();
            }
            return Math.sqrt(sum) / all;
        }

        Comparison turned() {
            double[] plain =
                    Arrays.stream(positions).mapToDouble(Position::plain).toArray();
            double[] crude =
                    Arrays.stream(positions).mapToDouble(Position::crude).toArray();
            double[] middles = middles(plain);
            return new Comparison(
                    panel,
                    positions,
                    between,
                    freedom(),
                    leads(robust, middles(robust), panel.sign()),
                    leads(plain, middles, panel.sign()),
                    leads(crude, middles(crude), panel.sign()),
                    robustErrors,
                    withMiddle(robust, robustErrors),
                    withMiddle(plain, plainErrors),
                    withMiddle(crude, crudeErrors),
                    samplingErrors,
                    middles);
        }

        private double freedom() {
            if (Double.isNaN(between)) {
                return dispersion.freedom();
            }
            boolean chanceAlone = between == 0 && !Double.isNaN(dispersion.factor());
            return chanceAlone ? Tail.MANY : Math.max(2, Robust.Width.MAD.efficiency() * Comparison.freedom(positions));
        }
    }

    /** Whether too little is known of a unit for any lead. */
    boolean blank(int unit) {
        return Double.isNaN(robust[unit]) || !(robustErrors[unit] > 0);
    }

    private static double freedom(Position[] positions) {
        return Arrays.stream(positions)
                .mapToInt(position -> Math.max(0, position.members().size() - 1))
                .sum();
    }

    /** The variance of true differences between members of one unit; NaN if too few units have members. */
    private static double between(Position[] positions) {
        long filled = Arrays.stream(positions).filter(one -> !one.isEmpty()).count();
        Position[] grouped = Arrays.stream(positions)
                .filter(position -> position.members().size() >= 2)
                .toArray(Position[]::new);
        if (freedom(positions) < LEAST_FREEDOM || 2L * grouped.length < filled) {
            return Double.NaN;
        }
        double[] variances = Arrays.stream(grouped)
                .flatMap(position -> position.members().stream())
                .mapToDouble(Placed::squaredError)
                .toArray();
        double between = 0;
        for (int round = 0; round < ROUNDS; round++) {
            // Where members lie depends a little on how much they differ: too narrow a scale makes of it their median,
            // to which they
            // are closer than to what they have in common.
            double given = between;
            between = Robust.extraVariance(
                    Arrays.stream(grouped)
                            .flatMapToDouble(position -> deviations(position, given))
                            .toArray(),
                    variances,
                    Robust.Width.MAD);
        }
        return between;
    }

    /** Distances of members from the typical one of their unit. */
    private static DoubleStream deviations(Position position, double between) {
        double[] differences = position.differences();
        double level = Robust.huber(differences, position.weights(between), 1);
        double count = differences.length;
        // The typical member is drawn towards those it is told from: by 1 / n of a variance, and a robust one by a
        // tenth of that
        // again (measured on normal values; without it the widths of 3 to 8 members come out 1 to 3 % too small).
        double grown = Math.sqrt(count / (count - 1)) * (1 + 0.1 / count);
        return Arrays.stream(differences).map(one -> (one - level) * grown);
    }

    /** For each unit the median of the others that have data. */
    private static double[] middles(double[] values) {
        double[] sorted = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        return Arrays.stream(values)
                .map(value -> Double.isNaN(value) ? Double.NaN : Robust.medianWithout(sorted, value))
                .toArray();
    }

    private static double[] leads(double[] values, double[] middles, int sign) {
        return IntStream.range(0, values.length)
                .mapToDouble(unit -> sign * (values[unit] - middles[unit]))
                .toArray();
    }

    /** The errors with that of the middle of the peers. */
    private static double[] withMiddle(double[] values, double[] errors) {
        int[] known = IntStream.range(0, errors.length)
                .filter(unit -> errors[unit] > 0 && !Double.isNaN(values[unit]))
                .toArray();
        double middle = Robust.squaredErrorOfMedian(
                Arrays.stream(known).mapToDouble(unit -> values[unit]).toArray(),
                Arrays.stream(known).mapToDouble(unit -> errors[unit]).toArray());
        return Arrays.stream(errors)
                .map(error -> known.length < 2 ? Double.NaN : Math.sqrt(error * error + middle))
                .toArray();
    }
}
