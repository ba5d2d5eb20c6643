package dev.brightspots.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
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
