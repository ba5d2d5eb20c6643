package dev.brightspots.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A coaching plan as people read it: every id is a name, every number a figure. It can be kept as JSON and laid out later, without
 * the run it came from.
 *
 * @param plan id of the plan
 * @param unit id of the unit
 * @param team name of the unit
 * @param period of the plan, such as {@code 2026-Q3}
 * @param days the period with its days, in words
 * @param start first day of the period; empty where data know no time
 * @param items in the order of the plan
 */
public record PlanSheet(
        String plan,
        String organisation,
        String unit,
        String team,
        String period,
        String days,
        Optional<LocalDate> start,
        List<Item> items,
        List<Left> leftOut) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    /**
     * One practice that is taken up.
     *
     * @param recommendation id of the recommendation it carries out
     * @param aim where the metric is to come to, and by when
     * @param teacher empty if nobody does it yet
     * @param because why this team and this practice
     * @param say what a manager can say to the team
     */
    public record Item(
            String recommendation,
            String practice,
            String metric,
            String aim,
            Optional<Teacher> teacher,
            List<Session> sessions,
            Watch watch,
            List<Check> checks,
            String because,
            String say) {
        public Item {
            sessions = List.copyOf(sessions);
            checks = List.copyOf(checks);
        }

        /** Sessions keep to their Mondays, whichever day of a week is named as the first. */
        private Item decided(Wish wish) {
            Optional<LocalDate> first = sessions.stream().findFirst().flatMap(Session::day);
            long weeks = first.isEmpty() || wish.starts().isEmpty()
                    ? 0
                    : ChronoUnit.WEEKS.between(
                            first.get(), wish.starts().get().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
            Optional<Teacher> taught = wish.teacher()
                    .filter(name -> !teacher.map(Teacher::name).equals(Optional.of(name)))
                    .map(name -> new Teacher(name, "it was chosen when the plan was decided on"))
                    .or(() -> teacher);
            return new Item(
                    recommendation,
                    practice,
                    metric,
                    aim,
                    taught,
                    sessions.stream()
                            .map(one -> new Session(
                                    one.week(), one.day().map(day -> day.plusWeeks(weeks)), one.hours(), one.steps()))
                            .toList(),
                    watch,
                    checks.stream()
                            .map(one ->
                                    new Check(one.week(), one.day().map(day -> day.plusWeeks(weeks)), one.question()))
                            .toList(),
                    because,
                    said(first, weeks, taught));
        }

        /** The sentence names the week and who shows how. */
        private String said(Optional<LocalDate> first, long weeks, Optional<Teacher> taught) {
            String said = first.map(day ->
                            say.replace(day.format(DAY), day.plusWeeks(weeks).format(DAY)))
                    .orElse(say);
            return teacher.isPresent() && taught.isPresent()
                    ? said.replace(teacher.get().name(), taught.get().name())
                    : said;
        }

        /**
         * A session or a check.
         *
         * @param hours of a session; empty for a check
         * @param what the steps of a session, or the question of a check
         */
        public record Entry(int week, Optional<LocalDate> day, OptionalDouble hours, List<String> what) {
            /** Whether it is a day to ask how it goes, not a session. */
            public boolean check() {
                return hours.isEmpty();
            }

            /** Its day in words; empty where data know no time. */
            public String date() {
                return day.map(DAY::format).orElse("");
            }

            /** "1.5 h"; empty for a check. */
            public String time() {
                return hours.isEmpty() ? "" : Figures.plainNumber(hours.getAsDouble()) + " h";
            }
        }

        /** Sessions and checks by week; what is learnt in a week comes before the question how it goes. */
        public List<Entry> entries() {
            Stream<Entry> learning = sessions.stream()
                    .map(one -> new Entry(one.week(), one.day(), OptionalDouble.of(one.hours()), one.steps()));
            Stream<Entry> asking = checks.stream()
                    .map(one -> new Entry(one.week(), one.day(), OptionalDouble.empty(), List.of(one.question())));
            return Stream.concat(learning, asking)
                    .sorted(Comparator.comparingInt(Entry::week))
                    .toList();
        }
    }

    /** Who shows how, and why this one. */
    public record Teacher(String name, String because) {}

    /** Time to learn in a week, which is named by its Monday. */
    public record Session(int week, Optional<LocalDate> day, double hours, List<String> steps) {
        public Session {
            steps = List.copyOf(steps);
        }
    }

    /** Names of metrics to look at each week, and at the end. */
    public record Watch(List<String> weekly, List<String> atTheEnd) {
        public Watch {
            weekly = List.copyOf(weekly);
            atTheEnd = List.copyOf(atTheEnd);
        }
    }

    /** A day on which somebody asks how it goes. */
    public record Check(int week, Optional<LocalDate> day, String question) {}

    /** What was recommended and is not in the plan. */
    public record Left(String what, String because) {}

    public PlanSheet {
        items = List.copyOf(items);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * An item as it was decided on, where that is another than was proposed.
     *
     * @param starts the day it begins; empty: as proposed
     * @param teacher name of who shows how; empty: as proposed
     */
    public record Wish(String recommendation, Optional<LocalDate> starts, Optional<String> teacher) {}

    /** The sheet with the items that are to be done, as they are to be; the others are left out. */
    public PlanSheet decided(List<Wish> wishes) {
        Map<String, Wish> byItem = wishes.stream().collect(Collectors.toMap(Wish::recommendation, Function.identity()));
        List<Item> kept = new ArrayList<>();
        List<Left> left = new ArrayList<>(leftOut);
        for (Item item : items) {
            Wish wish = byItem.get(item.recommendation());
            if (wish == null) {
                left.add(new Left(
                        item.practice() + " for " + item.metric(), "it was taken out when the plan was decided on"));
            } else {
                kept.add(item.decided(wish));
            }
        }
        return new PlanSheet(plan, organisation, unit, team, period, days, start, kept, left);
    }

    /** For keeping; {@link #read} is the way back. */
    public ObjectNode json() {
        return JSON.valueToTree(this);
    }

    /** What {@link #json} wrote. */
    public static PlanSheet read(String json) {
        return JSON.readValue(json, PlanSheet.class);
    }

    /** Whether anything in it has a day. */
    public boolean dated() {
        return items.stream()
                .flatMap(item -> item.entries().stream())
                .anyMatch(entry -> entry.day().isPresent());
    }

    /** A file name that every system takes, without ending. */
    public String fileName() {
        return "plan-" + (unit + "-" + period).replaceAll("[^A-Za-z0-9._-]+", "-");
    }
}
