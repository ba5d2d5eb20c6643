package dev.brightspots.worlds.folder;

import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.Practice;
import dev.brightspots.sales.PracticeId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes {@code practices.yaml}. */
final class PracticesText {
    private PracticesText() {}

    static String of(Collection<Practice> practices) {
        StringBuilder text = new StringBuilder("# What teams do that can be taught.\npractices:\n");
        practices.forEach(practice -> text.append(practice(practice)));
        return practices.isEmpty() ? "practices: []\n" : text.toString();
    }

    private static String practice(Practice practice) {
        YamlText lines = new YamlText("  - ", "    ");
        lines.add("id", practice.id().value());
        lines.add("title", YamlText.quoted(practice.title()));
        lines.add("description", optional(practice.description()));
        lines.add("improves", metrics(practice.improves()));
        lines.add("fits", fits(practice.fits()));
        lines.add("origin", practice.origin().name().toLowerCase(Locale.ROOT));
        lines.lines("steps", practice.steps());
        lines.add("indicators", metrics(practice.indicators()));
        practice.effortHours().ifPresent(hours -> lines.add("effort_hours", NumberText.of(hours)));
        lines.add("requires", practices(practice.requires()));
        lines.add("conflicts", practices(practice.conflicts()));
        practice.prior().ifPresent(prior -> lines.add("prior", prior(prior)));
        practice.trackedBy().ifPresent(metric -> lines.add("tracked_by", metric.value()));
        practice.owner().ifPresent(owner -> lines.add("owner", YamlText.quoted(owner)));
        practice.source().ifPresent(source -> lines.add("source", YamlText.quoted(source)));
        return lines.toString();
    }

    private static String prior(Practice.Prior prior) {
        return "{effect: " + NumberText.of(prior.effect()) + ", low: " + NumberText.of(prior.low()) + ", high: "
                + NumberText.of(prior.high()) + ", source: " + YamlText.quoted(prior.source()) + "}";
    }

    private static String fits(Map<String, Set<String>> fits) {
        return fits.isEmpty()
                ? ""
                : fits.entrySet().stream()
                        .map(fit -> YamlText.quoted(fit.getKey()) + ": "
                                + new TreeSet<>(fit.getValue())
                                        .stream().map(YamlText::quoted).collect(Collectors.joining(", ", "[", "]")))
                        .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String metrics(List<MetricId> ids) {
        return YamlText.list(ids.stream().map(MetricId::value).toList());
    }

    private static String practices(List<PracticeId> ids) {
        return YamlText.list(ids.stream().map(PracticeId::value).toList());
    }

    private static String optional(String text) {
        return text.isEmpty() ? "" : YamlText.quoted(text);
    }
}
