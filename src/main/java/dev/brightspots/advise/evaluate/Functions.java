package dev.brightspots.advise.evaluate;

import java.util.Arrays;
import java.util.Optional;

/** The functions of an accumulate. */
final class Functions {
    private Functions() {}

    /** The result over these values; empty where there is none over nothing. */
    static Optional<Double> of(String name, double[] values) {
        if (values.length == 0) {
            return name.equals("count") || name.equals("sum") ? Optional.of(0.0) : Optional.empty();
        }
        return Optional.of(
                switch (name) {
                    case "count" -> (double) values.length;
                    case "sum" -> sum(values);
                    case "average" -> sum(values) / values.length;
                    case "min" -> Arrays.stream(values).min().orElseThrow();
                    case "max" -> Arrays.stream(values).max().orElseThrow();
                    default -> throw new IllegalArgumentException("There is no function " + name);
                });
    }

    /** One after the other, as the engine does: a compensated sum could differ from it in the last digit. */
    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
