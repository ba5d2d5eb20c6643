package dev.brightspots.measure;

import dev.brightspots.measure.Position.Placed;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A peer group on one metric over some periods: the lead of each unit (positive = better) with its error. Units without data
 * there have NaN.
 *
 * @param spread robust spread of members around their unit, pooled over the group; NaN if too few units have members
 * @param freedom degrees of freedom behind the errors
 * @param robust leads of the typical member, like for like
 * @param plain leads of the unit as a whole, like for like
 * @param crude leads of the unit as a whole, whatever its mix
 * @param middles the middle of each unit's peers on the plain scale, not turned
 */
record Comparison(
        Panel panel,
        Position[] positions,
        double spread,
        double freedom,
        double[] robust,
        double[] plain,
        double[] crude,
        double[] robustErrors,
        double[] plainErrors,
        double[] middles) {
    /** A robust location needs a little more than the mean does: methods of the bench. */
    private static final double PRICE_OF_ROBUSTNESS = 1.02;

    /** What is left of the sample size when the spread is a median absolute deviation. */
    private static final double EFFICIENCY_OF_MAD = 0.37;

    /** Variance of a median over that of a mean, normal values: pi / 2. */
    private static final double PRICE_OF_MEDIAN = Math.PI / 2;

    private static final int LEAST_FREEDOM = 6;

    static Comparison of(Panel panel, boolean[][] windows) {
        int count = panel.units().size();
        Position[] positions = IntStream.range(0, count)
                .mapToObj(unit -> Position.of(panel, panel.units().get(unit), windows[unit]))
                .toArray(Position[]::new);
        double typical = Robust.median(Arrays.stream(positions)
                .flatMap(position -> position.members().stream())
                .mapToDouble(Placed::volume)
                .toArray());
        for (int unit = 0; unit < count; unit++) {
            positions[unit] = positions[unit].weighed(typical);
        }
        double spread = spread(positions);
        Dispersion dispersion = Dispersion.of(panel, windows, positions);
        double[] robust = new double[count];
        double[] robustErrors = new double[count];
        double[] plainErrors = new double[count];
        for (int unit = 0; unit < count; unit++) {
            Position position = positions[unit];
            double sampling = sampling(panel, position, dispersion);
            boolean alone = Double.isNaN(spread) || position.members().size() < 2;
            robust[unit] = alone ? position.plain() : Robust.huber(position.differences(), position.weights(), spread);
            robustErrors[unit] = alone ? sampling : memberError(panel, sampling, robustError(position, spread));
            plainErrors[unit] = alone ? sampling : memberError(panel, sampling, plainError(position, spread));
        }
        double freedom =
                Double.isNaN(spread) ? dispersion.freedom() : Math.max(2, EFFICIENCY_OF_MAD * freedom(positions));
        return turned(panel, positions, new Raw(spread, freedom, robust, robustErrors, plainErrors));
    }

    private record Raw(double spread, double freedom, double[] robust, double[] robustErrors, double[] plainErrors) {}

    private static Comparison turned(Panel panel, Position[] positions, Raw raw) {
        double[] plain = Arrays.stream(positions).mapToDouble(Position::plain).toArray();
        double[] crude = Arrays.stream(positions).mapToDouble(Position::crude).toArray();
        double[] middles = middles(plain);
        return new Comparison(
                panel,
                positions,
                raw.spread,
                raw.freedom,
                leads(raw.robust, middles(raw.robust), panel.sign()),
                leads(plain, middles, panel.sign()),
                leads(crude, middles(crude), panel.sign()),
                withMiddle(raw.robustErrors),
                withMiddle(raw.plainErrors),
                middles);
    }

    /** Whether too little is known of a unit for any lead. */
    boolean blank(int unit) {
        return Double.isNaN(robust[unit]) || !(robustErrors[unit] > 0);
    }

    private static double sampling(Panel panel, Position position, Dispersion dispersion) {
        Tally all = position.all();
        return Math.sqrt(panel.scale().squaredError(all.variance() * dispersion.factor(), all.adjusted(), all.n()));
    }

    /** Of rates and counts, chance alone gives an error that no agreement of members can undercut. */
    private static double memberError(Panel panel, double sampling, double error) {
        return switch (panel.metric().type()) {
            case RATE, COUNT -> Math.max(sampling, error);
            case MEAN, RATIO -> error;
        };
    }

    private static double robustError(Position position, double spread) {
        return PRICE_OF_ROBUSTNESS
                * spread
                / Math.sqrt(Arrays.stream(position.weights()).sum());
    }

    private static double plainError(Position position, double spread) {
        double all = position.members().stream().mapToDouble(Placed::volume).sum();
        double squares = position.members().stream()
                .mapToDouble(one -> one.volume() * one.volume() / (all * all) / one.weight())
                .sum();
        return spread * Math.sqrt(squares);
    }

    private static double freedom(Position[] positions) {
        return Arrays.stream(positions)
                .mapToInt(position -> Math.max(0, position.members().size() - 1))
                .sum();
    }

    /** Median absolute deviation of members from their unit, each unit's median taken as its level. */
    private static double spread(Position[] positions) {
        long filled = Arrays.stream(positions).filter(one -> !one.isEmpty()).count();
        long grouped = Arrays.stream(positions)
                .filter(position -> position.members().size() >= 2)
                .count();
        if (freedom(positions) < LEAST_FREEDOM || 2 * grouped < filled) {
            return Double.NaN;
        }
        double[] residuals = Arrays.stream(positions)
                .filter(position -> position.members().size() >= 2)
                .flatMapToDouble(Comparison::residuals)
                .toArray();
        double spread = Robust.mad(residuals, 0);
        return spread > 0 ? spread : Double.NaN;
    }

    private static DoubleStream residuals(Position position) {
        double[] differences = position.differences();
        double[] weights = position.weights();
        double level = Robust.huber(differences, weights, Robust.mad(differences, Robust.median(differences)));
        double grown = Math.sqrt(differences.length / (differences.length - 1.0));
        return IntStream.range(0, differences.length)
                .mapToDouble(i -> (differences[i] - level) * Math.sqrt(weights[i]) * grown);
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
    private static double[] withMiddle(double[] errors) {
        double[] known = Arrays.stream(errors).filter(error -> error > 0).toArray();
        int others = known.length - 1;
        double mean = Arrays.stream(known).map(error -> error * error).average().orElse(Double.NaN);
        double middle = others < 1 ? Double.NaN : (others <= 2 ? 1 : PRICE_OF_MEDIAN) * mean / others;
        return Arrays.stream(errors)
                .map(error -> Math.sqrt(error * error + middle))
                .toArray();
    }
}
