package dev.brightspots.pipeline;

import dev.brightspots.advise.Phrasing;
import dev.brightspots.facts.PracticeEffect;
import dev.brightspots.facts.Prospect;
import dev.brightspots.measure.Measured;
import dev.brightspots.measure.Measured.Cell;
import dev.brightspots.measure.Measured.View;
import dev.brightspots.sales.Metric;
import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.Persons;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.sales.SalesData;
import dev.brightspots.sales.UnitId;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.DoubleFunction;

/** Writes names and numbers as people of the organisation would. */
final class Wording implements Phrasing {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final SalesData data;
    private final Set<String> persons;
    private final Map<String, View> views = new HashMap<>();
    private final Map<Cell, Double> values = new HashMap<>();

    Wording(SalesData data, Measured measured) {
        this.data = data;
        this.persons = Persons.kinds(data.organisation());
        measured.views().forEach(view -> {
            views.put(view.metric() + "\u0000" + view.context(), view);
            views.putIfAbsent(view.metric() + "\u0000", view);
            view.assessments()
                    .forEach(found -> values.put(new Cell(new UnitId(found.who()), view.metric()), found.value()));
        });
    }

    @Override
    public String unit(String id) {
        return data.organisation()
                .find(new UnitId(id))
                .map(found -> found.name())
                .orElse(id);
    }

    /** A person is not named: who carries a team is for those who coach that person. */
    @Override
    public String member(String id) {
        return data.organisation()
                .find(new UnitId(id))
                .filter(found -> persons.contains(found.kind()))
                .map(found -> "one " + found.kind())
                .orElseGet(() -> unit(id));
    }

    @Override
    public String metric(String id) {
        Metric found = data.metrics().byId().get(new MetricId(id));
        return found == null ? id : lower(found.name());
    }

    /** "5 October 2026". */
    static String day(LocalDate day) {
        return day.format(DAY);
    }

    /** "Win rate" inside a sentence; an abbreviation such as NPS stays as it is. */
    static String lower(String name) {
        return name.length() > 1 && Character.isUpperCase(name.charAt(1))
                ? name
                : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    @Override
    public String practice(String id) {
        var found = data.practices().get(new PracticeId(id));
        return found == null ? id : found.title();
    }

    /** "team | segment = enterprise" becomes "teams with segment enterprise". */
    @Override
    public String context(String key) {
        String[] parts = key.split(" \\| ", -1);
        StringBuilder text = new StringBuilder(plural(parts[0]));
        for (int i = 1; i < parts.length; i++) {
            text.append(i == 1 ? " with " : " and ")
                    .append(parts[i].replace(" = ", " ").replace('_', ' '));
        }
        return text.toString();
    }

    static String plural(String kind) {
        return kind.endsWith("y") ? kind.substring(0, kind.length() - 1) + "ies" : kind + "s";
    }

    @Override
    public String value(String metric, double value) {
        Metric found = data.metrics().byId().get(new MetricId(metric));
        return found == null ? number(value) : value(found.format(), value);
    }

    private String value(Metric.Format format, double value) {
        return switch (format.kind()) {
            case PERCENT -> percent(value);
            case NUMBER -> grouped(value);
            case DAYS -> grouped(value) + " days";
            case MONEY -> format.currency().map(currency -> currency + " ").orElse("") + grouped(value);
        };
    }

    /** An amount as people round it: two digits that matter. */
    String amount(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(2));
        return String.format(Locale.ROOT, "%,." + Math.max(0, Math.min(1, rounded.scale())) + "f", rounded);
    }

    private static String grouped(double value) {
        BigDecimal rounded = Math.abs(value) >= 100
                ? BigDecimal.valueOf(value).setScale(0, RoundingMode.HALF_EVEN)
                : BigDecimal.valueOf(value).round(new MathContext(3)).stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(0, rounded.scale()) + "f", rounded);
    }

    /** Nobody writes -0.0. */
    private static double tidy(double percent) {
        return Math.abs(percent) < 0.05 ? 0 : percent;
    }

    private static String percent(double share) {
        double percent = tidy(share * 100);
        return String.format(Locale.ROOT, Math.abs(percent) < 10 ? "%.1f%%" : "%.0f%%", percent);
    }

    /** A lead as people speak of it: points of a percentage, per cent of an amount; a shorter time is a percentage less. */
    @Override
    public String lead(String metric, String context, double lead) {
        return over(metric, context, OptionalDouble.empty(), lead);
    }

    /** In points of the unit's own percentage: the same odds are fewer points for one that wins little. */
    @Override
    public String gain(String metric, String context, String unit, double gain) {
        Double own = values.get(new Cell(new UnitId(unit), new MetricId(metric)));
        return over(metric, context, own == null ? OptionalDouble.empty() : OptionalDouble.of(own), gain);
    }

    /** Over the value given, or else that of a typical unit. */
    private String over(String metric, String context, OptionalDouble value, double lead) {
        Metric found = data.metrics().byId().get(new MetricId(metric));
        View view = views.getOrDefault(metric + "\u0000" + context, views.get(metric + "\u0000"));
        if (found == null || view == null) {
            return number(lead);
        }
        double turned = found.better().sign() * lead;
        return switch (view.scale()) {
            case IDENTITY -> value(found.format(), lead);
            case LOG -> percent(found.better().sign() * Math.expm1(turned));
            case LOGIT -> {
                double base = Math.min(0.999, Math.max(0.001, value.orElse(view.typical())));
                yield points(found.better().sign() * (view.scale().moved(base, turned) - base));
            }
        };
    }

    private static String points(double share) {
        double points = tidy(share * 100);
        return String.format(Locale.ROOT, Math.abs(points) < 10 ? "%.1f" : "%.0f", points) + " points";
    }

    /** "7.1 points (3.2 to 11 points)". */
    String interval(PracticeEffect effect) {
        DoubleFunction<String> written = change -> lead(effect.metric(), effect.context(), change);
        return interval(written, effect.effect(), effect.low(), effect.high());
    }

    /** The same over the unit's own value. */
    String interval(Prospect prospect) {
        DoubleFunction<String> written = change -> gain(prospect.metric(), prospect.context(), prospect.who(), change);
        return interval(written, prospect.gain(), prospect.low(), prospect.high());
    }

    /** "7.1 points (3.2 points to 11 points)", whatever is written of a number. */
    static String interval(DoubleFunction<String> written, double expected, double low, double high) {
        return written.apply(expected) + " (" + written.apply(low) + " to " + written.apply(high) + ")";
    }
}
