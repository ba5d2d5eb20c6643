package dev.brightspots.report;

import dev.brightspots.facts.Grade;
import dev.brightspots.sales.Metric;
import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.Practice;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.sales.SalesData;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What was known of a practice from run to run, drawn. */
public final class EvidenceHtml {
    /**
     * What the run of a period found.
     *
     * @param context the peer group
     * @param effect on the analysis scale, positive = better; between low and high, the ends of its 95 % interval
     */
    public record Seen(
            String period, MetricId metric, String context, double effect, double low, double high, Grade grade) {}

    /** What the template sees. */
    record Page(String practice, String accepted, List<Chart> charts) {}

    private final Names names;

    private EvidenceHtml(Names names) {
        this.names = names;
    }

    /**
     * Writes the page in UTF-8; leaves the stream open.
     *
     * @param data for the names of metrics and peer groups
     * @param history in the order of periods
     * @param accepted how much of it was accepted, in a sentence; may be empty
     */
    public static void write(SalesData data, PracticeId practice, List<Seen> history, String accepted, OutputStream out)
            throws IOException {
        Names names = new Names(data, People.COUNTED);
        EvidenceHtml html = new EvidenceHtml(names);
        List<MetricId> aims = Optional.ofNullable(data.practices().get(practice))
                .map(Practice::improves)
                .orElse(List.of());
        Map<String, List<Seen>> groups = new TreeMap<>();
        history.forEach(one -> groups.computeIfAbsent(order(one, aims), fresh -> new ArrayList<>())
                .add(one));
        List<Chart> charts = groups.values().stream().map(html::chart).toList();
        Template.write("evidence", new Page(Words.capital(names.practice(practice)), accepted, charts), out);
    }

    /** What the practice is for comes first. */
    private static String order(Seen seen, List<MetricId> aims) {
        return (aims.contains(seen.metric()) ? 0 : 1) + "\n" + seen.metric() + "\n" + seen.context();
    }

    private Chart chart(List<Seen> seen) {
        Metric metric = names.metric(seen.get(0).metric());
        String who = names.context(seen.get(0).context());
        Plot plot = new Plot(seen.stream()
                .map(one -> new Plot.Point(
                        one.period(),
                        one.low() > 0 ? "ahead" : one.high() < 0 ? "behind" : "plain",
                        one.effect(),
                        one.low(),
                        one.high(),
                        "grade " + one.grade()))
                .toList());
        return new Chart(
                "Effect on " + Headline.lower(metric.name()) + ", " + who,
                "Helps →",
                "Effect on " + Headline.lower(metric.name()) + " among " + who + " with its 95% interval, from "
                        + seen.get(0).period() + " to "
                        + seen.get(seen.size() - 1).period() + ".",
                "",
                plot.height(),
                plot.bottom(),
                plot.x(0),
                plot.rows(),
                List.of(new Chart.Tick(plot.x(0), "no effect")));
    }
}
