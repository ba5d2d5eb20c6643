package dev.brightspots.report;

import dev.brightspots.facts.Verdict;
import dev.brightspots.pipeline.RunResult;
import dev.brightspots.pipeline.RunResult.Effect;
import dev.brightspots.pipeline.RunResult.StandingLine;
import dev.brightspots.sales.Metric;
import dev.brightspots.sales.MetricId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The drawings of a report: how units stand beside their peers, and what practices do. */
final class Charts {
    private static final int MOST = 8;
    private static final int BEST = 14;
    private static final int LAST = 8;

    private final RunResult result;
    private final Names names;
    private final Set<String> bright;

    Charts(RunResult result, Names names) {
        this.result = result;
        this.names = names;
        this.bright = result.brightSpots().stream()
                .map(spot -> Telling.key(spot.unit(), spot.metric()))
                .collect(Collectors.toSet());
    }

    /** One for each metric and peer group, those with something to see first; none for groups of persons. */
    List<Chart> leads() {
        Map<String, List<StandingLine>> groups = new TreeMap<>();
        for (StandingLine line : result.standings()) {
            if (line.lead().isPresent() && !names.isPerson(line.unit())) {
                groups.computeIfAbsent(line.metric() + "\n" + line.context(), fresh -> new ArrayList<>())
                        .add(line);
            }
        }
        return groups.values().stream()
                .filter(lines -> lines.size() > 1)
                .sorted(Comparator.comparingLong(
                        lines -> -lines.stream().filter(this::special).count()))
                .limit(MOST)
                .map(this::leads)
                .toList();
    }

    private boolean special(StandingLine line) {
        return line.standing() == Verdict.NOT_WORKING || isBright(line);
    }

    private boolean isBright(StandingLine line) {
        return bright.contains(Telling.key(line.unit(), line.metric()));
    }

    private Chart leads(List<StandingLine> lines) {
        Metric metric = names.metric(lines.get(0).metric());
        String context = lines.get(0).context();
        List<StandingLine> sorted = lines.stream()
                .sorted(Comparator.comparingDouble(
                        (StandingLine line) -> -line.lead().orElse(0)))
                .toList();
        int hidden = Math.max(0, sorted.size() - BEST - LAST);
        List<StandingLine> drawn = Stream.concat(
                        sorted.stream().limit(hidden > 0 ? BEST : sorted.size()),
                        sorted.stream().skip(hidden > 0 ? BEST + hidden : sorted.size()))
                .toList();
        Plot plot = new Plot(drawn.stream().map(line -> point(metric, line)).toList());
        return new Chart(
                metric.name() + ", " + names.context(context),
                "Better than its peers with the same work →",
                alt(metric, context, sorted),
                hidden > 0 ? Figures.count(hidden) + " in the middle are not drawn." : "",
                plot.height(),
                plot.bottom(),
                plot.x(0),
                plot.rows(),
                ticks(plot, metric, Typical.expected(lines, metric.id(), context)));
    }

    private Plot.Point point(Metric metric, StandingLine line) {
        double lead = line.lead().orElse(0);
        String tone = isBright(line) ? "bright" : line.standing() == Verdict.NOT_WORKING ? "behind" : "plain";
        String text =
                line.value().isPresent() ? Figures.value(metric, line.value().getAsDouble()) : "";
        if (line.value().isPresent() && line.expected().isPresent()) {
            text += " vs " + Figures.value(metric, line.expected().getAsDouble());
        }
        return new Plot.Point(
                names.unit(line.unit()),
                tone,
                lead,
                line.low().orElse(lead),
                line.high().orElse(lead),
                text);
    }

    private String alt(Metric metric, String context, List<StandingLine> lines) {
        return "Lead of each of " + Figures.count(lines.size()) + " " + names.context(context) + " on "
                + Headline.lower(metric.name()) + " with its 95% interval. "
                + listed("Bright spots: ", lines.stream().filter(this::isBright))
                + listed("Behind: ", lines.stream().filter(line -> line.standing() == Verdict.NOT_WORKING));
    }

    private String listed(String head, Stream<StandingLine> lines) {
        List<String> units = lines.map(line -> names.unit(line.unit())).toList();
        return head + (units.isEmpty() ? "none" : Words.and(units)) + ". ";
    }

    /** Round values of the metric where a typical unit would have them. */
    private static List<Chart.Tick> ticks(Plot plot, Metric metric, OptionalDouble typical) {
        if (typical.isEmpty()) {
            return List.of(new Chart.Tick(plot.x(0), "peers"));
        }
        double base = typical.getAsDouble();
        double left = Figures.moved(metric, base, plot.from());
        double right = Figures.moved(metric, base, plot.to());
        SortedMap<Double, String> labels = new TreeMap<>();
        for (double value : Plot.round(Math.min(left, right), Math.max(left, right))) {
            double lead = Figures.lead(metric, base, value);
            if (Double.isFinite(lead)) {
                labels.put(lead, Figures.value(metric, value));
            }
        }
        return plot.ticks(labels);
    }

    /** One for each metric that a practice was seen to move or not to move. */
    List<Chart> effects() {
        Map<MetricId, List<Effect>> byMetric = new TreeMap<>();
        for (Effect effect : result.practiceEffects()) {
            if (effect.effect().isPresent()) {
                byMetric.computeIfAbsent(effect.metric(), fresh -> new ArrayList<>())
                        .add(effect);
            }
        }
        List<Chart> charts = new ArrayList<>();
        byMetric.forEach((id, effects) -> charts.add(effects(names.metric(id), effects)));
        return charts;
    }

    /** A context without the kind of unit, where there is more to it. */
    private String group(String context) {
        String words = names.context(context);
        int rest = words.indexOf(", ");
        return rest < 0 ? words : words.substring(rest + 2);
    }

    private Chart effects(Metric metric, List<Effect> effects) {
        boolean oneContext = effects.stream().map(Effect::context).distinct().count() == 1;
        Plot plot = new Plot(effects.stream()
                .map(effect -> {
                    double middle = effect.effect().orElse(0);
                    double low = effect.low().orElse(middle);
                    return new Plot.Point(
                            names.practice(effect.practice()) + (oneContext ? "" : ", " + group(effect.context())),
                            low > 0 ? "ahead" : effect.high().orElse(middle) < 0 ? "behind" : "plain",
                            middle,
                            low,
                            effect.high().orElse(middle),
                            "grade " + effect.grade());
                })
                .toList());
        return new Chart(
                "Effect on " + Headline.lower(metric.name())
                        + (oneContext ? ", " + names.context(effects.get(0).context()) : ""),
                "Helps →",
                "Effect of " + Figures.count(effects.size(), "practice") + " on " + Headline.lower(metric.name())
                        + " with 95% intervals; the table has the numbers.",
                "",
                plot.height(),
                plot.bottom(),
                plot.x(0),
                plot.rows(),
                List.of(new Chart.Tick(plot.x(0), "no effect")));
    }
}
