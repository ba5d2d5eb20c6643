package dev.brightspots.load;

import dev.brightspots.sales.Metric;
import dev.brightspots.sales.Metrics;
import dev.brightspots.sales.Observation;
import dev.brightspots.sales.Observations;
import dev.brightspots.sales.Organisation;
import dev.brightspots.sales.Period;
import dev.brightspots.sales.UnitId;
import dev.brightspots.text.BadInput;
import dev.brightspots.text.Decimal;
import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import dev.brightspots.text.Quote;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads observations one at a time, straight into the columns that hold them. */
final class ObservationRows {
    private final Sheet sheet;
    private final Lookup<UnitId> units;
    private final Lookup<Metric> metrics;
    private final int unit;
    private final int metric;
    private final int period;
    private final int numerator;
    private final int denominator;
    private final int sumSquares;
    private final int[] strata;
    private final Observations.Builder builder;
    private long added;
    private long noData;
    private long squaresIgnored;
    private long clashed;

    ObservationRows(Sheet sheet, Lookup<UnitId> units, Organisation organisation, Metrics known) {
        this.sheet = sheet;
        this.units = units;
        Map<String, Metric> byName = new TreeMap<>();
        known.all().forEach(each -> byName.put(each.id().value(), each));
        this.metrics = new Lookup<>("metric", "metrics.yaml", byName, Map.of());
        unit = sheet.column("unit");
        metric = sheet.column("metric");
        period = sheet.column("period");
        numerator = sheet.column("numerator");
        denominator = sheet.column("denominator");
        sumSquares = sheet.column("sum_squares");
        SortedMap<String, Integer> byStratum = strata(sheet);
        strata = byStratum.values().stream().mapToInt(Integer::intValue).toArray();
        try {
            builder = Observations.builder(organisation, known, List.copyOf(byStratum.keySet()));
        } catch (Observations.TooMany e) {
            throw tooMany(Place.of(sheet.file()), e);
        }
    }

    /** Sorted by name, so that the order of columns does not matter. */
    private static SortedMap<String, Integer> strata(Sheet sheet) {
        SortedMap<String, Integer> strata = new TreeMap<>();
        for (String column : sheet.header()) {
            if (column.equals(Form.STRATUM)) {
                strata.put(column, sheet.column(column));
            } else if (column.startsWith(Form.STRATUM_PREFIX)) {
                strata.put(column.substring(Form.STRATUM_PREFIX.length()), sheet.column(column));
            }
        }
        return strata;
    }

    /** Reads all rows. */
    Observations read() {
        sheet.each(this::take);
        return builder.build(new Observations.Clash() {
            @Override
            public void found(Observation refused, int line, int firstLine) {
                String what = "another row of the same unit, metric, period and stratum (line " + firstLine
                        + ") has other numbers";
                refuse(refused, line, new BadCell(-1, what, "keep one of them, or add them up."));
            }

            @Override
            public void mixed(Observation refused, int line, Period.Kind usual) {
                String what = "the period " + refused.period() + " is a "
                        + name(refused.period().kind()) + ", but most of "
                        + Quote.of(refused.metric().value()) + " is given by " + name(usual);
                refuse(refused, line, new BadCell(period, what, "give each metric one kind of period."));
            }
        });
    }

    private static String name(Period.Kind kind) {
        return kind == Period.Kind.ALL ? "stretch without time" : kind.name().toLowerCase(Locale.ROOT);
    }

    private void refuse(Observation refused, int line, BadCell why) {
        clashed++;
        String numbers = Decimal.show(refused.numerator())
                + (refused.denominator().isPresent()
                        ? " of " + Decimal.show(refused.denominator().getAsDouble())
                        : "");
        sheet.refuse(
                line, why.column, why.column < 0 ? numbers : refused.period().toString(), why);
    }

    private void take() {
        UnitId who = units.find(unit, sheet.needed(unit));
        Metric what = metrics.find(metric, sheet.needed(metric));
        Period when = sheet.period(period).orElse(Period.ALL);
        sheet.needed(numerator);
        double upper = sheet.number(numerator).orElseThrow();
        OptionalDouble lower = sheet.number(denominator);
        OptionalDouble squares = sheet.number(sumSquares);
        lower.ifPresent(amount -> check(what, upper, amount));
        if (lower.isPresent() && lower.getAsDouble() == 0) {
            noData++;
            return;
        }
        checkSign(what, upper);
        if (squares.isPresent() && what.type() != Metric.Type.MEAN) {
            squaresIgnored++;
            squares = OptionalDouble.empty();
        }
        checkSquares(squares, upper, lower);
        try {
            builder.add(new Observation(who, what.id(), when, stratum(), upper, lower, squares), sheet.line());
        } catch (Observations.TooMany e) {
            throw tooMany(Place.of(sheet.file(), sheet.line()), e);
        }
        added++;
    }

    private List<String> stratum() {
        String[] levels = new String[strata.length];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = sheet.text(strata[i]);
        }
        return List.of(levels);
    }

    private void check(Metric what, double upper, double lower) {
        if (lower < 0) {
            throw new BadCell(
                    denominator,
                    "'denominator' should be 0 or more, not " + Decimal.show(lower),
                    "drop the minus sign, or leave it empty if it is not known.");
        }
        if (what.type() == Metric.Type.RATE && upper > lower) {
            throw new BadCell(
                    numerator,
                    Decimal.show(upper) + " of " + Decimal.show(lower)
                            + " is no rate: the part is larger than the whole",
                    "numerator and denominator are swapped, or "
                            + Quote.of(what.id().value()) + " is a ratio.");
        }
        if (lower == 0 && upper != 0) {
            throw new BadCell(
                    denominator,
                    Decimal.show(upper) + " over 0 has no value",
                    "add it to the row its denominator belongs to, or leave the denominator empty if it is not known.");
        }
    }

    private void checkSign(Metric what, double upper) {
        boolean counts = what.type() == Metric.Type.RATE || what.type() == Metric.Type.COUNT;
        if (counts && upper < 0) {
            throw new BadCell(
                    numerator,
                    "the numerator of a " + what.type().name().toLowerCase(Locale.ROOT) + " should be 0 or more, not "
                            + Decimal.show(upper),
                    "drop the minus sign, or leave out what was cancelled.");
        }
    }

    /** The squares of n values that add up to s are at least s squared over n; less is a slip of the pen. */
    private void checkSquares(OptionalDouble squares, double sum, OptionalDouble values) {
        if (squares.isEmpty()) {
            return;
        }
        double least = values.isPresent() ? sum / values.getAsDouble() * sum : 0;
        if (squares.getAsDouble() < least * (1 - 1e-9)) {
            throw new BadCell(
                    sumSquares,
                    "'sum_squares' cannot be less than " + Decimal.show(least) + " here, and is "
                            + Decimal.show(squares.getAsDouble()),
                    "square each value first, and then add them up.");
        }
    }

    private static BadInput tooMany(Place place, Observations.TooMany why) {
        return new BadInput(Problem.error(
                place,
                "there are more than " + why.most + " " + why.what,
                "leave out what is not needed, or use broader strata or longer periods."));
    }

    /** Notes what became of rows that are neither kept nor refused. */
    void tell(Observations kept, List<Problem> problems) {
        Place place = Place.of(sheet.file());
        if (noData > 0) {
            problems.add(Problem.warning(
                    place, Sheet.rows(noData, "is", "are") + " 0 of 0, which is no data", "leave such rows out."));
        }
        if (squaresIgnored > 0) {
            problems.add(Problem.warning(
                    place,
                    Sheet.rows(squaresIgnored, "gives", "give")
                            + " 'sum_squares' to a metric that is no mean; it is ignored",
                    "the metric's type should be mean."));
        }
        Sheet.tellRepeated(place, added - clashed - kept.size(), problems);
    }
}
