package dev.brightspots.bench;

import dev.brightspots.facts.Thresholds;
import dev.brightspots.measure.AssessedPeriod;
import dev.brightspots.measure.Measuring;
import dev.brightspots.sales.SalesData;
import dev.brightspots.worlds.World;
import dev.brightspots.worlds.WorldSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How long measuring takes, by the size of the organisation. */
public final class SpeedBench {
    /** The fewest cells that are worth timing. */
    public static final int LEAST = 10_000;

    private static final int WARM_UPS = 3;
    private static final int TIMES = 3;
    private static final int METRICS = 8;
    private static final int MEMBERS = 8;
    private static final int PERIODS = 8;

    private SpeedBench() {}

    /**
     * One size.
     *
     * @param cells units (reps and teams) x metrics x periods
     * @param rows observations they come from
     * @param seconds the median of three
     * @param megabytes the heap in use just after, before any of it is given back
     */
    public record Timing(long cells, long rows, double seconds, double megabytes) {}

    /** Times sizes that double up to {@code most} cells. */
    public static List<Timing> run(int most, Thresholds thresholds) {
        SalesData small = data(LEAST);
        for (int i = 0; i < WARM_UPS * 2; i++) {
            measure(small, thresholds);
        }
        List<Timing> timings = new ArrayList<>();
        for (long cells = most; cells >= LEAST; cells /= 2) {
            timings.add(0, time(data(cells), thresholds));
        }
        return timings;
    }

    private static SalesData data(long cells) {
        int teams = (int) Math.max(8, Math.round(cells / ((MEMBERS + 1.0) * METRICS * PERIODS)));
        return World.make(WorldSpec.standard(1).withTeams(teams)).data();
    }

    private static Timing time(SalesData data, Thresholds thresholds) {
        double[] seconds = new double[TIMES];
        double most = 0;
        measure(data, thresholds);
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            measure(data, thresholds);
            seconds[i] = (System.nanoTime() - start) / 1e9;
            Runtime machine = Runtime.getRuntime();
            most = Math.max(most, (machine.totalMemory() - machine.freeMemory()) / 1e6);
        }
        Arrays.sort(seconds);
        long units = data.organisation().units().size();
        return new Timing(units * METRICS * PERIODS, data.observations().size(), seconds[TIMES / 2], most);
    }

    private static void measure(SalesData data, Thresholds thresholds) {
        Measuring.measure(data, AssessedPeriod.latest(data).orElseThrow(), thresholds);
    }

    /** The timings as a table in Markdown, with how the time grows from size to size. */
    public static String table(List<Timing> timings) {
        StringBuilder text =
                new StringBuilder("| cells | rows | seconds | per million cells | heap, MB |\n|---|---|---|---|---|\n");
        for (Timing one : timings) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %,d | %,d | %.2f | %.2f | %.0f |%n",
                    one.cells(),
                    one.rows(),
                    one.seconds(),
                    one.seconds() / one.cells() * 1e6,
                    one.megabytes()));
        }
        return text.toString();
    }
}
