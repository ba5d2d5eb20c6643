package dev.brightspots.report;

import dev.brightspots.advise.Margin;
import dev.brightspots.advise.Reason;
import dev.brightspots.facts.Conclusion;
import dev.brightspots.facts.Fact;
import dev.brightspots.facts.Means;
import dev.brightspots.pipeline.Ids;
import dev.brightspots.pipeline.RunResult;
import dev.brightspots.pipeline.RunResult.Answerable;
import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.sales.UnitId;
import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Why something was concluded, as an indented tree of rules, facts, margins and the conclusions they rest on. */
public final class WhyText {
    private static final int DEEPEST = 8;

    private final Lines lines = new Lines(Ink.PLAIN);
    private final Map<String, Answerable> byId = new TreeMap<>();
    private final Set<String> told = new HashSet<>();
    private final Names names;

    private WhyText(RunResult result, Edition edition) {
        names = new Names(result.data(), edition.people());
        Stream.of(
                        result.standings(),
                        result.warnings(),
                        result.inquiries(),
                        result.recommendations(),
                        result.brightSpots())
                .forEach(list -> list.forEach(item -> byId.put(item.id(), item)));
    }

    /** The tree for one item of the result, ending in a line end. */
    public static String of(RunResult result, Answerable item, Edition edition) {
        WhyText why = new WhyText(result, edition);
        why.item(item, 0);
        return why.lines.toString();
    }

    private void item(Answerable item, int depth) {
        told.add(item.id());
        lines.at(depth, sentence(item));
        if (item.reasons().isEmpty()) {
            lines.at(depth + 1, "No rule stands behind it.");
        }
        for (Reason reason : item.reasons()) {
            reason(reason, depth + 1);
        }
    }

    private static String sentence(Answerable item) {
        if (item instanceof RunResult.Bright bright) {
            return bright.text();
        }
        if (item instanceof RunResult.Advised advised) {
            return advised.text();
        }
        if (item instanceof RunResult.Ask ask) {
            return ask.text();
        }
        if (item instanceof RunResult.Caution caution) {
            return caution.text();
        }
        RunResult.StandingLine line = (RunResult.StandingLine) item;
        return line.standing() + (line.because().isEmpty() ? "" : ": " + line.because());
    }

    private void reason(Reason reason, int depth) {
        lines.at(depth, "because " + reason.text());
        lines.at(depth + 1, "rule " + reason.ruleId() + " (" + reason.place() + ")");
        for (Fact fact : reason.facts()) {
            lines.at(depth + 1, "fact " + fact(fact));
        }
        reason.absent().forEach(absent -> lines.at(depth + 1, "and not " + absent));
        for (Margin margin : reason.margins()) {
            lines.at(
                    depth + 1,
                    "limit " + margin.threshold() + ": " + number(margin.actual()) + " against "
                            + number(margin.limit()) + ", " + number(margin.margin()) + " to spare");
        }
        for (Conclusion conclusion : reason.because()) {
            Answerable below = byId.get(Ids.of(conclusion));
            if (below != null && depth < DEEPEST && told.add(below.id())) {
                item(below, depth + 1);
            }
        }
    }

    private String fact(Fact fact) {
        StringBuilder words = new StringBuilder(fact.getClass().getSimpleName());
        String joint = ": ";
        for (RecordComponent component : fact.getClass().getRecordComponents()) {
            Object value = ReasonJson.value(fact, component);
            if (!value.equals("")) {
                words.append(joint).append(component.getName()).append(' ').append(written(value, component));
                joint = ", ";
            }
        }
        return words.toString();
    }

    private String written(Object value, RecordComponent component) {
        if (value instanceof Double number) {
            return number(number);
        }
        Means means = component.getAnnotation(Means.class);
        String text = value.toString();
        return means == null
                ? text
                : switch (means.form()) {
                    case UNIT -> names.unit(new UnitId(text));
                    case METRIC -> text.isBlank() ? text : names.metricName(new MetricId(text));
                    case PRACTICE -> names.practice(new PracticeId(text));
                    default -> text;
                };
    }

    private static String number(double number) {
        return JsonItem.number(number).toString();
    }
}
