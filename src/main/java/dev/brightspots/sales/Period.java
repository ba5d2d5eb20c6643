package dev.brightspots.sales;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of time in which something was observed: {@code 2026}, {@code 2026-Q3}, {@code 2026-09}, {@code 2026-W36} (ISO),
 * {@code 2026-09-14}, or {@code all} for data without time. Ordered by first day, longer periods first.
 *
 * @param first its first day
 */
public record Period(Kind kind, LocalDate first) implements Comparable<Period> {
    /** The kinds of period, longest first. */
    public enum Kind {
        ALL,
        YEAR,
        QUARTER,
        MONTH,
        WEEK,
        DAY
    }

    /** The one period of data without time. */
    public static final Period ALL = new Period(Kind.ALL, LocalDate.of(0, 1, 1));

    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(?:Q([1-4])|W(\\d{2})|(\\d{2})(?:-(\\d{2}))?))?");

    /** Reads a period in one of its five forms, or {@code all}; empty if the text is none. */
    public static Optional<Period> parse(String text) {
        if (text.equals("all")) {
            return Optional.of(ALL);
        }
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(of(parts));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Period of(Matcher parts) {
        int year = Integer.parseInt(parts.group(1));
        if (parts.group(2) != null) {
            return new Period(Kind.QUARTER, LocalDate.of(year, 3 * Integer.parseInt(parts.group(2)) - 2, 1));
        }
        if (parts.group(3) != null) {
            return week(year, Integer.parseInt(parts.group(3)));
        }
        if (parts.group(4) == null) {
            return new Period(Kind.YEAR, LocalDate.of(year, 1, 1));
        }
        int month = Integer.parseInt(parts.group(4));
        return parts.group(5) == null
                ? new Period(Kind.MONTH, LocalDate.of(year, month, 1))
                : new Period(Kind.DAY, LocalDate.of(year, month, Integer.parseInt(parts.group(5))));
    }

    private static Period week(int year, int week) {
        LocalDate first = LocalDate.of(year, 1, 4)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .plusWeeks(week - 1L);
        if (week < 1 || first.get(IsoFields.WEEK_BASED_YEAR) != year) {
            throw new DateTimeException("no such week");
        }
        return new Period(Kind.WEEK, first);
    }

    /** The period {@code steps} after this one (before it, if negative); {@code all} stays itself. */
    public Period plus(int steps) {
        return switch (kind) {
            case ALL -> this;
            case YEAR -> new Period(kind, first.plusYears(steps));
            case QUARTER -> new Period(kind, first.plusMonths(3L * steps));
            case MONTH -> new Period(kind, first.plusMonths(steps));
            case WEEK -> new Period(kind, first.plusWeeks(steps));
            case DAY -> new Period(kind, first.plusDays(steps));
        };
    }

    /** The last day. */
    public LocalDate last() {
        return kind == Kind.ALL ? LocalDate.of(9999, 12, 31) : plus(1).first.minusDays(1);
    }

    /** Whether every day of the other lies in this one. */
    public boolean contains(Period other) {
        return !other.first.isBefore(first) && !other.last().isAfter(last());
    }

    /** How many periods of this kind lie between this one and a later one of the same kind; negative if it is earlier. */
    public int stepsTo(Period later) {
        if (later.kind != kind) {
            throw new IllegalArgumentException(this + " and " + later + " are not of one kind");
        }
        return (int)
                switch (kind) {
                    case ALL -> 0L;
                    case YEAR -> ChronoUnit.YEARS.between(first, later.first);
                    case QUARTER -> ChronoUnit.MONTHS.between(first, later.first) / 3;
                    case MONTH -> ChronoUnit.MONTHS.between(first, later.first);
                    case WEEK -> ChronoUnit.WEEKS.between(first, later.first);
                    case DAY -> ChronoUnit.DAYS.between(first, later.first);
                };
    }

    @Override
    public int compareTo(Period other) {
        int byDay = first.compareTo(other.first);
        return byDay != 0 ? byDay : kind.compareTo(other.kind);
    }

    @Override
    public String toString() {
        return switch (kind) {
            case ALL -> "all";
            case YEAR -> String.format(Locale.ROOT, "%04d", first.getYear());
            case QUARTER ->
                String.format(Locale.ROOT, "%04d-Q%d", first.getYear(), first.get(IsoFields.QUARTER_OF_YEAR));
            case MONTH -> String.format(Locale.ROOT, "%04d-%02d", first.getYear(), first.getMonthValue());
            case WEEK ->
                String.format(
                        Locale.ROOT,
                        "%04d-W%02d",
                        first.get(IsoFields.WEEK_BASED_YEAR),
                        first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case DAY -> first.toString();
        };
    }
}
