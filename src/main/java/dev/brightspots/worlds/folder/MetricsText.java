package dev.brightspots.worlds.folder;

import dev.brightspots.sales.Metric;
import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.Metrics;
import dev.brightspots.sales.PeerRule;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes {@code metrics.yaml}. */
final class MetricsText {
    private MetricsText() {}

    static String of(Metrics metrics) {
        StringBuilder text = new StringBuilder("# What is measured, who is compared with whom, and who is coached.\n");
        text.append("metrics:\n");
        metrics.all().forEach(metric -> text.append(metric(metric)));
        if (!metrics.peers().isEmpty()) {
            text.append("\npeers:\n");
            metrics.peers()
                    .forEach(rule -> text.append("  - ").append(peers(rule)).append('\n'));
        }
        metrics.coach().ifPresent(kind -> text.append("\ncoach: ").append(kind).append('\n'));
        return text.toString();
    }

    private static String metric(Metric metric) {
        YamlText lines = new YamlText("  - ", "    ");
        lines.add("id", metric.id().value());
        lines.add("name", YamlText.quoted(metric.name()));
        lines.add("type", word(metric.type()));
        lines.add("better", word(metric.better()));
        lines.add("role", word(metric.role()));
        lines.add("format", format(metric.format()));
        if (metric.scale() != Metric.defaultScale(metric.type())) {
            lines.add("scale", word(metric.scale()));
        }
        metric.gap().ifPresent(gap -> lines.add("gap", NumberText.of(gap)));
        lines.add("drivers", ids(metric.drivers()));
        lines.add("watch", ids(metric.watch()));
        if (metric.ripeAfter() > 0) {
            lines.add("ripe_after", Integer.toString(metric.ripeAfter()));
        }
        metric.benchmark().ifPresent(value -> lines.add("benchmark", NumberText.of(value)));
        return lines.toString();
    }

    private static String format(Metric.Format format) {
        return word(format.kind())
                + format.currency().map(currency -> " " + currency).orElse("");
    }

    private static String ids(List<MetricId> ids) {
        return YamlText.list(ids.stream().map(MetricId::value).toList());
    }

    private static String peers(PeerRule rule) {
        String by = rule.by().stream().map(MetricsText::by).collect(Collectors.joining(", ", "[", "]"));
        return "{kind: " + rule.kind() + ", by: " + by + "}";
    }

    private static String by(PeerRule.By by) {
        return by.cuts().isEmpty()
                ? by.attribute()
                : "{" + by.attribute() + ": "
                        + by.cuts().stream().map(NumberText::of).collect(Collectors.joining(", ", "[", "]")) + "}";
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
