package dev.brightspots.bench.year;

import dev.brightspots.bench.Count;
import dev.brightspots.bench.Figure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** What came of some worlds in a year, by five ways to decide. */
public final class YearReport {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String pack;
    private final List<Year> years;

    YearReport(String pack, List<Year> years) {
        this.pack = pack;
        this.years = List.copyOf(years);
    }

    /** The gain with the product, as a share of an oracle's. */
    public Figure ofOracle() {
        return ratio(Year::oracle);
    }

    /** The gain with the product, as a multiple of that of copying the top team with as many pupils. */
    public Figure ofCopying() {
        return ratio(Year::copy);
    }

    /** The same of copying it with any number of pupils. */
    public Figure ofCopyingAtOnce() {
        return ratio(Year::copyAll);
    }

    /** The share of worlds in which the practice that does nothing was dropped. */
    public Figure dropped() {
        return share(Year::dropped);
    }

    /** The share of worlds in which the practice that does harm was halted within two quarters. */
    public Figure halted() {
        return share(Year::halted);
    }

    private Figure ratio(ToDoubleFunction<Year> other) {
        return Figure.ratio(years.stream()
                .map(year -> new Count(year.product(), other.applyAsDouble(year)))
                .toList());
    }

    private Figure share(Predicate<Year> is) {
        return Figure.proportion(
                years.stream().map(year -> new Count(is.test(year) ? 1 : 0, 1)).toList());
    }

    /** The figures as tables in Markdown: in all, by world, and what was learnt by quarter. */
    public String tables() {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "A year of %d %s, played quarter by quarter, with rule pack %s.\n\n",
                years.size(),
                years.size() == 1 ? "world" : "worlds",
                pack));
        inAll(text);
        byWorld(text);
        byQuarter(text);
        return text.toString();
    }

    private void inAll(StringBuilder text) {
        text.append("| in all | target | reached |\n|---|---|---|\n");
        line(text, "gain, of the oracle's | at least 0.8", ofOracle());
        line(text, "gain, of that of copying the top team | at least 2", ofCopying());
        line(text, "the same, if a team could teach all others at once | at least 2", ofCopyingAtOnce());
        line(text, "worlds in which what does nothing was dropped | at least 0.7", dropped());
        line(text, "worlds in which what does harm was halted within two quarters | at least 0.7", halted());
        text.append('\n');
    }

    private static void line(StringBuilder text, String what, Figure figure) {
        text.append(String.format(
                Locale.ROOT, "| %s | %.2f (%.2f to %.2f) |\n", what, figure.share(), figure.low(), figure.high()));
    }

    private void byWorld(StringBuilder text) {
        text.append(
                "| seed | no coaching | copy the top team | all at once | oracle | Brightspots | of the oracle's | dropped | halted |\n");
        text.append("|---|---|---|---|---|---|---|---|---|\n");
        for (Year year : years) {
            gains(text, Long.toString(year.seed()), one -> one.applyAsDouble(year));
            text.append(String.format(
                    Locale.ROOT, " %s | %s |\n", year.dropped() ? "yes" : "no", year.halted() ? "yes" : "no"));
        }
        if (years.size() > 1) {
            gains(text, "all", one -> years.stream().mapToDouble(one).sum());
            text.append(String.format(
                    Locale.ROOT,
                    " %d | %d |\n",
                    years.stream().filter(Year::dropped).count(),
                    years.stream().filter(Year::halted).count()));
        }
        text.append('\n');
    }

    private static void gains(StringBuilder text, String name, Function<ToDoubleFunction<Year>, Double> sum) {
        double oracle = sum.apply(Year::oracle);
        double product = sum.apply(Year::product);
        text.append(String.format(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.1f | %.1f | %.1f | %.2f |",
                name,
                sum.apply(Year::none),
                sum.apply(Year::copy),
                sum.apply(Year::copyAll),
                oracle,
                product,
                product / oracle));
    }

    private void byQuarter(StringBuilder text) {
        text.append("| after quarter | shown, practices x peer groups | width of intervals | teams told |\n");
        text.append("|---|---|---|---|\n");
        IntStream.rangeClosed(0, Game.QUARTERS)
                .forEach(quarter -> text.append(String.format(
                        Locale.ROOT,
                        "| %d | %.1f | %.3f | %.1f |\n",
                        quarter,
                        mean(quarter, Year.Learnt::shown),
                        mean(quarter, Year.Learnt::width),
                        mean(quarter, Year.Learnt::told))));
    }

    private double mean(int quarter, ToDoubleFunction<Year.Learnt> what) {
        return years.stream()
                .map(year -> year.learnt().get(quarter))
                .mapToDouble(what)
                .average()
                .orElse(Double.NaN);
    }

    /** The same as one JSON document. */
    public String json() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("rulePack", pack);
        document.put("gainOfOracle", ofOracle());
        document.put("gainOfCopying", ofCopying());
        document.put("gainOfCopyingAtOnce", ofCopyingAtOnce());
        document.put("dropped", dropped());
        document.put("halted", halted());
        document.put("worlds", years);
        return JSON.writeValueAsString(document) + "\n";
    }
}
