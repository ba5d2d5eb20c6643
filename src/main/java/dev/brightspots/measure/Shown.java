package dev.brightspots.measure;

import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.Period;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.sales.UnitId;
import java.util.List;

/**
 * What the adopters of a practice show on a metric in a peer group, on the analysis scale, positive = better.
 *
 * @param effect the expected effect at full fidelity
 * @param variance its squared error, the wider the fewer units it is compared with
 * @param between variance of true effects between adopters
 * @param weeks since an adopter was last seen doing it, by the latest data of the metric; 0 while one does it
 * @param sites adopters compared; units below one that adopted are one
 * @param traces each adopter that could be compared, by unit
 */
public record Shown(
        PracticeId practice,
        MetricId metric,
        String context,
        double effect,
        double variance,
        double between,
        double weeks,
        int sites,
        List<Trace> traces) {
    public Shown {
        traces = List.copyOf(traces);
    }

    /**
     * One adopter before and after, against peers who had not begun.
     *
     * @param first first period since it began that counts
     * @param last last period that counts
     * @param gain what it gained, at the fidelity it had
     * @param variance squared error of that
     */
    public record Trace(UnitId unit, Period first, Period last, double gain, double variance) {}
}
