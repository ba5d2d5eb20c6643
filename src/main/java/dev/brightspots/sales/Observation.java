package dev.brightspots.sales;

import java.util.List;
import java.util.OptionalDouble;

/**
 * One unit, metric, period and stratum, with what was counted or summed there.
 *
 * @param stratum one level per name of {@link Observations#strataNames}; empty text where there is none
 * @param numerator k of a rate, the sum of a mean, the upper amount of a ratio, the events of a count
 * @param denominator n of a rate or mean, the lower amount of a ratio, the exposure of a count; empty: unknown
 * @param sumSquares the sum of the squared values of a mean, if known
 */
public record Observation(
        UnitId unit,
        MetricId metric,
        Period period,
        List<String> stratum,
        double numerator,
        OptionalDouble denominator,
        OptionalDouble sumSquares) {
    public Observation {
        stratum = List.copyOf(stratum);
    }
}
