package dev.brightspots.measure;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** By which attribute a group whose units differ too much would fall into groups of units that are more alike. */
final class Split {
    /** A group of fewer units cannot be compared. */
    private static final int LEAST_UNITS = 4;

    private static final int MOST_VALUES = 12;

    /** An attribute that explains less of the differences than this is not worth a split. */
    private static final double LEAST = 0.05;

    static final String NONE = "no attribute in the data";

    private Split() {}

    /**
     * The attribute whose values explain most of the variance of the leads, as the adjusted R squared of a one-way analysis
     * (Ezekiel 1930).
     */
    static String of(Contrast contrast, Frame frame) {
        TreeSet<String> names = new TreeSet<>();
        contrast.panel()
                .units()
                .forEach(row ->
                        names.addAll(frame.organisation().attributes(row.rank()).keySet()));
        String best = NONE;
        double most = LEAST;
        for (String name : names) {
            double explained = explained(contrast, frame, name);
            if (explained > most) {
                most = explained;
                best = name;
            }
        }
        return best;
    }

    private static double explained(Contrast contrast, Frame frame, String name) {
        Map<String, double[]> sums = new TreeMap<>();
        double[] all = new double[3];
        for (int unit = 0; unit < contrast.panel().units().size(); unit++) {
            if (contrast.whole().blank(unit)) {
                continue;
            }
            double lead = contrast.whole().robust()[unit];
            String value = frame.organisation()
                    .attributes(contrast.panel().units().get(unit).rank())
                    .getOrDefault(name, "");
            add(sums.computeIfAbsent(value, fresh -> new double[3]), lead);
            add(all, lead);
        }
        boolean usable = sums.size() >= 2
                && sums.size() <= MOST_VALUES
                && sums.values().stream().allMatch(sum -> sum[0] >= LEAST_UNITS);
        if (!usable) {
            return 0;
        }
        double within = sums.values().stream().mapToDouble(Split::squares).sum();
        double freedom = all[0] - sums.size();
        return 1 - within / freedom / (squares(all) / (all[0] - 1));
    }

    private static void add(double[] sum, double value) {
        sum[0]++;
        sum[1] += value;
        sum[2] += value * value;
    }

    /** Squared distances from the mean. */
    private static double squares(double[] sum) {
        return sum[2] - sum[1] * sum[1] / sum[0];
    }
}
