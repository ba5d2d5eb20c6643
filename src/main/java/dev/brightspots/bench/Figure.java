package dev.brightspots.bench;

import java.util.List;

/**
 * A share over many worlds with its 95 % interval. What happens within a world hangs together, so worlds are what is sampled.
 *
 * @param of out of how much
 */
public record Figure(double share, double low, double high, double of) {
    private static final double Z95 = 1.959963984540054;

    /** The figure of a share that lies between 0 and 1. */
    public static Figure proportion(List<Count> worlds) {
        double of = sum(worlds);
        double share = share(worlds);
        double variance = variance(worlds, share);
        // As if so many independent cases had been counted; where no world differs from another, as many as there are.
        double cases = variance > 0 ? Math.min(of, share * (1 - share) / variance) : of;
        return wilson(share, cases, of);
    }

    /** The figure of any ratio of sums, with the error of a ratio estimator (Cochran 1977, Sampling techniques, 6.4). */
    public static Figure ratio(List<Count> worlds) {
        double share = share(worlds);
        double error = Math.sqrt(variance(worlds, share));
        return new Figure(share, share - Z95 * error, share + Z95 * error, sum(worlds));
    }

    /** Wilson 1927: the score interval of a proportion. */
    static Figure wilson(double share, double cases, double of) {
        double centre = share + Z95 * Z95 / (2 * cases);
        double half = Z95 * Math.sqrt(share * (1 - share) / cases + Z95 * Z95 / (4 * cases * cases));
        double scale = 1 + Z95 * Z95 / cases;
        return new Figure(share, Math.max(0, (centre - half) / scale), Math.min(1, (centre + half) / scale), of);
    }

    private static double sum(List<Count> worlds) {
        return worlds.stream().mapToDouble(Count::of).sum();
    }

    private static double share(List<Count> worlds) {
        return worlds.stream().mapToDouble(Count::hits).sum() / sum(worlds);
    }

    private static double variance(List<Count> worlds, double share) {
        double m = worlds.size();
        double squares = worlds.stream()
                .mapToDouble(world -> world.hits() - share * world.of())
                .map(miss -> miss * miss)
                .sum();
        return m < 2 ? 0 : squares * m / (m - 1) / (sum(worlds) * sum(worlds));
    }
}
