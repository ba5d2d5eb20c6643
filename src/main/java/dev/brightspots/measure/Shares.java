package dev.brightspots.measure;

import dev.brightspots.facts.CauseKind;
import dev.brightspots.measure.Parts.Range;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How sure the shares of a lead are: the parts are drawn again and again within their errors, and each share lies between the
 * 2.5th and the 97.5th percentile of what they then come to (a parametric bootstrap, Efron and Tibshirani 1993).
 *
 * @param mix error of the part of mix
 * @param star error of the part of one star
 * @param lead error of the typical member's lead, which the other parts divide
 * @param practice error of the part of practices
 */
record Shares(double mix, double star, double lead, double practice) {
    private static final int DRAWS = 1_000;
    private static final double LOW = 0.025;
    private static final double HIGH = 0.975;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /**
     * The range of each share.
     *
     * @param seed from which the draws follow
     */
    Map<CauseKind, Range> ranges(Map<CauseKind, Double> parts, long seed) {
        SplittableRandom chance = new SplittableRandom(seed);
        Map<CauseKind, double[]> drawn = new EnumMap<>(CauseKind.class);
        parts.keySet().forEach(kind -> drawn.put(kind, new double[DRAWS]));
        double typical = parts.entrySet().stream()
                .filter(part -> part.getKey() != CauseKind.MIX && part.getKey() != CauseKind.TALENT)
                .mapToDouble(Map.Entry::getValue)
                .sum();
        for (int draw = 0; draw < DRAWS; draw++) {
            Map<CauseKind, Double> now = draw(parts, typical, chance);
            double positive =
                    now.values().stream().mapToDouble(part -> Math.max(0, part)).sum();
            for (Map.Entry<CauseKind, double[]> one : drawn.entrySet()) {
                double part = Math.max(0, now.getOrDefault(one.getKey(), 0.0));
                one.getValue()[draw] = positive > 0 ? part / positive : 0;
            }
        }
        Map<CauseKind, Range> ranges = new EnumMap<>(CauseKind.class);
        drawn.forEach((kind, shares) -> {
            Arrays.sort(shares);
            ranges.put(kind, new Range(Robust.quantile(shares, LOW), Robust.quantile(shares, HIGH)));
        });
        return ranges;
    }

    /** One draw: what practices bring errs on its own; luck, drivers and the rest divide what is left of the lead as before. */
    private Map<CauseKind, Double> draw(Map<CauseKind, Double> parts, double typical, SplittableRandom chance) {
        double leadNow = typical + lead * normal(chance);
        double practised = parts.getOrDefault(CauseKind.PRACTICE, 0.0);
        double practisedNow = practised > 0
                ? Math.max(0, Math.min(Math.max(0, leadNow), practised + practice * normal(chance)))
                : practised;
        double rest = typical - practised;
        double grown = rest == 0 ? 0 : (leadNow - practisedNow) / rest;
        Map<CauseKind, Double> now = new EnumMap<>(CauseKind.class);
        parts.forEach((kind, part) -> now.put(
                kind,
                switch (kind) {
                    case MIX -> part + mix * normal(chance);
                    case TALENT -> part + star * normal(chance);
                    case PRACTICE -> practisedNow;
                    case LUCK, EFFORT, DRIVER, UNEXPLAINED ->
                        rest == 0 && kind == CauseKind.UNEXPLAINED ? leadNow - practisedNow : part * grown;
                }));
        return now;
    }

    private static double normal(SplittableRandom chance) {
        return NORMAL.inverseCumulativeProbability((chance.nextInt(1 << 30) + 0.5) / (1 << 30));
    }
}
