package dev.brightspots.measure;

import dev.brightspots.facts.Evidence;
import dev.brightspots.facts.TargetSize;
import dev.brightspots.facts.TargetTrend;
import dev.brightspots.sales.Metric;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether what units reach of an amount follows from how large the amount was: a target that is low for one and high for another
 * says more of who set it than of who met it.
 */
final class Targets {
    private static final int LEAST_UNITS = 5;

    private Targets() {}

    /** What is to be said of a contrast; nothing unless its metric is an outcome per amount of which more is better. */
    static List<Evidence> of(Contrast contrast, Frame frame) {
        Metric metric = contrast.panel().metric();
        boolean attained = metric.type() == Metric.Type.RATIO
                && metric.role() == Metric.Role.OUTCOME
                && metric.better() == Metric.Better.HIGHER;
        int[] known = IntStream.range(0, contrast.panel().units().size())
                .filter(unit -> !contrast.whole().blank(unit))
                .toArray();
        if (!attained || known.length < LEAST_UNITS) {
            return List.of();
        }
        double[] targets =
                Arrays.stream(known).mapToDouble(unit -> target(contrast, unit)).toArray();
        double[] leads = Arrays.stream(known)
                .mapToDouble(unit -> contrast.whole().plain()[unit])
                .toArray();
        double correlation = Ranks.correlation(targets, leads);
        String id = metric.id().value();
        List<Evidence> found = new ArrayList<>();
        found.add(new TargetTrend(
                contrast.panel().group().context(),
                id,
                known.length,
                correlation,
                Ranks.chanceOfFalling(correlation, known.length)));
        double middle = Robust.median(targets);
        for (int i = 0; i < known.length; i++) {
            found.add(new TargetSize(
                    frame.unit(contrast.panel().units().get(known[i]).rank())
                            .id()
                            .value(),
                    id,
                    targets[i] / middle));
        }
        return found;
    }

    /** What a unit was set in a period. */
    private static double target(Contrast contrast, int unit) {
        int periods = contrast.panel().units().get(unit).present(contrast.windows()[unit]).length;
        return contrast.whole().positions()[unit].all().n() / Math.max(1, periods);
    }
}
