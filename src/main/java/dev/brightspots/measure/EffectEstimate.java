package dev.brightspots.measure;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * The effect of a practice on a metric in one context.
 *
 * @param sites adopters that could be compared; empty: the rest is NaN
 * @param effect expected effect
 * @param variance its squared error
 * @param between variance of true effects between sites (Paule and Mandel)
 * @param freedom degrees of freedom behind the error
 * @param byChance how often adoptions dealt out at random over those that had not begun would have shown as much, in all contexts
 *     together
 */
record EffectEstimate(
        List<Site> sites, double effect, double variance, double between, double freedom, double byChance) {
    static final EffectEstimate NONE = new EffectEstimate(List.of(), Double.NaN, Double.NaN, 0, 1, 1);

    /** Pools the sites of one context with random effects. */
    static EffectEstimate of(List<Site> sites, double between, double freedom, double byChance) {
        if (sites.isEmpty()) {
            return NONE;
        }
        Heterogeneity.Group gains = gains(sites);
        double shared = sites.stream().mapToDouble(Site::shared).average().orElse(0);
        double[] weights = Heterogeneity.weights(gains.variances(), between);
        return new EffectEstimate(
                sites,
                Robust.mean(gains.estimates(), weights),
                1 / Arrays.stream(weights).sum() + shared,
                between,
                freedom,
                byChance);
    }

    /** The gain of each site without the error that all share; adopters of one site are averaged first. */
    static Heterogeneity.Group gains(List<Site> sites) {
        TreeMap<Integer, double[]> bySite = new TreeMap<>();
        for (Site one : sites) {
            double[] sums = bySite.computeIfAbsent(one.site(), fresh -> new double[3]);
            sums[0] += one.gain();
            sums[1] += one.variance() - one.shared();
            sums[2]++;
        }
        Collection<double[]> sums = bySite.values();
        return new Heterogeneity.Group(
                sums.stream().mapToDouble(sum -> sum[0] / sum[2]).toArray(),
                sums.stream().mapToDouble(sum -> sum[1] / (sum[2] * sum[2])).toArray());
    }

    /** An effect known from outside. */
    static EffectEstimate known(double effect, double variance) {
        return new EffectEstimate(List.of(), effect, variance, 0, Tail.MANY, 1);
    }

    /** The same with what is expected of it after looking at other contexts. */
    EffectEstimate pooled(double expected, double squaredError) {
        return new EffectEstimate(sites, expected, squaredError, between, freedom, byChance);
    }

    boolean isEmpty() {
        return sites.isEmpty();
    }

    int adopters() {
        return (int) sites.stream().mapToInt(Site::site).distinct().count();
    }

    /** The lower and upper end of the 95 % interval of the effect. */
    double[] interval() {
        return around(Math.sqrt(variance));
    }

    /** The same of the effect in a further unit: with the true differences between units. */
    double[] nextInterval() {
        return around(Math.sqrt(variance + between));
    }

    private double[] around(double error) {
        double half = Tail.quantile(0.975, freedom) * error;
        return new double[] {effect - half, effect + half};
    }

    /** P(effect > least). */
    double chanceAbove(double least) {
        return Tail.beyond((least - effect) / Math.sqrt(variance), freedom);
    }

    /** By how much adopters pulled away before they began, on average; 0 if that cannot be tested. */
    double drift() {
        double sum = 0;
        double weights = 0;
        for (Site one : sites) {
            if (!Double.isNaN(one.drift())) {
                sum += one.drift() / one.driftVariance();
                weights += 1 / one.driftVariance();
            }
        }
        return weights > 0 ? sum / weights : 0;
    }

    /** That drift in its errors; 0 if it cannot be tested. */
    double leads() {
        double weights = sites.stream()
                .filter(one -> !Double.isNaN(one.drift()))
                .mapToDouble(one -> 1 / one.driftVariance())
                .sum();
        return drift() * Math.sqrt(weights);
    }

    /** The effect in its errors. */
    double z() {
        return effect / Math.sqrt(variance);
    }

    boolean assigned() {
        return !isEmpty() && sites.stream().allMatch(Site::assigned);
    }
}
