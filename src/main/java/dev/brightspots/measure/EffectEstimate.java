package dev.brightspots.measure;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The effect of a practice on a metric in one context.
 *
 * @param sites adopters that could be compared; empty: the rest is NaN
 * @param effect expected effect
 * @param variance its squared error
 * @param between variance of true effects between sites
 */
record EffectEstimate(List<Site> sites, double effect, double variance, double between) {
    static final EffectEstimate NONE = new EffectEstimate(List.of(), Double.NaN, Double.NaN, 0);
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** Pools the sites of one context with random effects; adopters of one site are averaged first. */
    static EffectEstimate of(List<Site> sites) {
        if (sites.isEmpty()) {
            return NONE;
        }
        TreeMap<Integer, double[]> bySite = new TreeMap<>();
        for (Site one : sites) {
            double[] sums = bySite.computeIfAbsent(one.site(), fresh -> new double[3]);
            sums[0] += one.gain();
            sums[1] += one.variance() - one.shared();
            sums[2]++;
        }
        Collection<double[]> sums = bySite.values();
        double[] gains = sums.stream().mapToDouble(sum -> sum[0] / sum[2]).toArray();
        double[] variances =
                sums.stream().mapToDouble(sum -> sum[1] / (sum[2] * sum[2])).toArray();
        double shared = sites.stream().mapToDouble(Site::shared).average().orElse(0);
        double between = gains.length > 1 ? Heterogeneity.derSimonianLaird(gains, variances) : 0;
        double[] weights = Arrays.stream(variances).map(v -> 1 / (v + between)).toArray();
        return new EffectEstimate(
                sites, Robust.mean(gains, weights), 1 / Arrays.stream(weights).sum() + shared, between);
    }

    boolean isEmpty() {
        return sites.isEmpty();
    }

    int adopters() {
        return (int) sites.stream().mapToInt(Site::site).distinct().count();
    }

    double error() {
        return Math.sqrt(variance);
    }

    /** The error of the effect in a further unit: that of the mean and the true differences between units. */
    double nextError() {
        return Math.sqrt(variance + between);
    }

    /** P(effect > least). */
    double chanceAbove(double least) {
        return NORMAL.survivalProbability((least - effect) / error());
    }

    /** Mean z of the adopters' drift before they began; 0 if none could be tested. */
    double leads() {
        double[] known = sites.stream()
                .mapToDouble(Site::leads)
                .filter(z -> !Double.isNaN(z))
                .toArray();
        return known.length == 0 ? 0 : Arrays.stream(known).sum() / Math.sqrt(known.length);
    }

    boolean assigned() {
        return !isEmpty() && sites.stream().allMatch(Site::assigned);
    }

    /** The same pulled towards what holds over all contexts. */
    EffectEstimate pulled(double overall, double overallVariance, double betweenContexts) {
        if (isEmpty()) {
            return this;
        }
        double prior = betweenContexts + overallVariance;
        if (!(prior > 0)) {
            return this;
        }
        double precision = 1 / variance + 1 / prior;
        return new EffectEstimate(sites, (effect / variance + overall / prior) / precision, 1 / precision, between);
    }
}
