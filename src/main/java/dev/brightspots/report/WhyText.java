package dev.brightspots.report;

import dev.brightspots.advise.Because;
import dev.brightspots.advise.Margin;
import dev.brightspots.advise.Reason;
import dev.brightspots.facts.Conclusion;
import dev.brightspots.facts.Fact;
import dev.brightspots.facts.Means;
import dev.brightspots.facts.Threshold;
import dev.brightspots.pipeline.RunResult;
import dev.brightspots.pipeline.RunResult.Answerable;
import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.sales.SalesData;
import dev.brightspots.sales.UnitId;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Why something was concluded, as an indented tree of rules, facts, margins and the conclusions they rest on. */
public final class WhyText {
    /** From here on a number is written without what stands behind its point, and none of its digits is dropped. */
    private static final double WHOLE = 1_000;

    private static final double TINY = 0.0001;

    private final Lines lines = new Lines(Ink.PLAIN);
    private final Set<Conclusion> told = new HashSet<>();
    private final Names names;

    private WhyText(SalesData data, Edition edition) {
        names = new Names(data, edition.people());
    }

    /** The tree for one item of a result, ending in a line end. */
    public static String of(RunResult result, Answerable item, List<Because> reasons, Edition edition) {
        return of(sentence(item), result.data(), reasons, edition);
    }

    /**
     * The tree for something that was concluded, ending in a line end.
     *
     * @param sentence what was concluded
     * @param reasons why
     */
    public static String of(String sentence, SalesData data, List<Because> reasons, Edition edition) {
        WhyText why = new WhyText(data, edition);
        why.say(0, sentence);
        reasons.forEach(because -> why.because(because, 1));
        if (reasons.isEmpty()) {
            why.say(1, "No rule stands behind it.");
        }
        return why.lines.toString();
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
        if (item instanceof RunResult.Named named) {
            return named.text();
        }
        if (item instanceof RunResult.Halted halted) {
            return halted.text();
        }
        RunResult.StandingLine line = (RunResult.StandingLine) item;
        return Words.capital(line.standing().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                + (line.because().isEmpty() ? "" : ": " + line.because());
    }

    private void say(int depth, String text) {
        lines.at(depth, names.unnamed(text));
    }

    private void because(Because because, int depth) {
        if (!told.add(because.conclusion())) {
            say(depth, "as told above: " + fact(because.conclusion()));
            return;
        }
        because.grounds().forEach(ground -> ground(ground, depth));
    }

    private void ground(Because.Ground ground, int depth) {
        Reason reason = ground.reason();
        say(depth, "because " + reason.text());
        say(depth + 1, "rule " + reason.ruleId() + " (" + reason.place() + ")");
        Set<String> limits = new HashSet<>();
        reason.margins().forEach(margin -> limits.add(margin.threshold()));
        for (Fact fact : reason.facts()) {
            // A limit is told with what it is compared with, and a conclusion with its own reasons below.
            if (!(fact instanceof Threshold threshold && limits.contains(threshold.name()))
                    && !(fact instanceof Conclusion)) {
                say(depth + 1, "fact " + fact(fact));
            }
        }
        reason.absent().forEach(absent -> say(depth + 1, "and there is " + absent));
        reason.margins().forEach(margin -> say(depth + 1, margin(margin)));
        ground.below().forEach(below -> because(below, depth + 1));
    }

    private static String margin(Margin margin) {
        return margin.what() + " is " + number(margin.actual()) + "; it would no longer hold " + margin.lostWhen() + " "
                + number(margin.limit()) + " (limit " + margin.threshold() + ")";
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
                    case UNIT, MEMBER -> names.unit(new UnitId(text));
                    case METRIC -> text.isBlank() ? text : names.metricName(new MetricId(text));
                    case PRACTICE -> names.practice(new PracticeId(text));
                    default -> text;
                };
    }

    private static String number(double number) {
        if (number > 0 && number < TINY) {
            return "under 0.0001";
        }
        if (Math.abs(number) >= WHOLE) {
            return String.format(Locale.ROOT, "%,.0f", number);
        }
        return new BigDecimal(number)
                .round(new MathContext(4))
                .stripTrailingZeros()
                .toPlainString();
    }
}
