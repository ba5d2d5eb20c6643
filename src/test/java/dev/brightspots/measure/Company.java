package dev.brightspots.measure;

import dev.brightspots.facts.Assessment;
import dev.brightspots.facts.Evidence;
import dev.brightspots.facts.Thresholds;
import dev.brightspots.rulepack.RulePack;
import dev.brightspots.rulepack.RulePackFolder;
import dev.brightspots.sales.Adoption;
import dev.brightspots.sales.Capacity;
import dev.brightspots.sales.Metric;
import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.Metrics;
import dev.brightspots.sales.Observation;
import dev.brightspots.sales.Observations;
import dev.brightspots.sales.Organisation;
import dev.brightspots.sales.PeerRule;
import dev.brightspots.sales.Period;
import dev.brightspots.sales.Practice;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.sales.SalesData;
import dev.brightspots.sales.Unit;
import dev.brightspots.sales.UnitId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;

/** A small organisation invented for a test, told line by line in any order. */
public final class Company {
    /** The numbers that ship with the product. */
    public static final Thresholds SHIPPED =
            RulePack.check(RulePackFolder.read(Path.of("rules"))).thresholds();

    private final List<Unit> units = new ArrayList<>();
    private final Map<MetricId, Metric> metrics = new TreeMap<>();
    private final List<PeerRule> peers = new ArrayList<>();
    private final List<Observation> rows = new ArrayList<>();
    private final Map<PracticeId, Practice> practices = new TreeMap<>();
    private final List<Adoption> adoptions = new ArrayList<>();
    private List<String> strata = List.of();
    private Optional<String> coach = Optional.of("team");
    private Capacity capacity = Capacity.DEFAULT;

    /** Two numbers of one cell. */
    public record Counts(double numerator, double denominator) {}

    /** What a rep does in a period, both counted from 0; null: nothing is known of it. */
    @FunctionalInterface
    public interface Work {
        @org.jspecify.annotations.Nullable
        Counts of(int team, int rep, int period);
    }

    /** The company {@code acme} with teams {@code t01} ... of reps {@code t01-r1} ... */
    public static Company of(int teams, int reps) {
        Company company = new Company().unit("acme", "company", "");
        for (int team = 0; team < teams; team++) {
            company.unit(team(team), "team", "acme");
            for (int rep = 0; rep < reps; rep++) {
                company.unit(rep(team, rep), "rep", team(team));
            }
        }
        return company;
    }

    /** The id of a team, counted from 0. */
    public static String team(int team) {
        return String.format(Locale.ROOT, "t%02d", team + 1);
    }

    /** The id of a rep, counted from 0. */
    public static String rep(int team, int rep) {
        return team(team) + "-r" + (rep + 1);
    }

    /** The quarters from 2024-Q1 on, counted from 0. */
    public static Period quarter(int period) {
        return Period.parse("2024-Q1").orElseThrow().plus(period);
    }

    /** Adds a unit. */
    public Company unit(String id, String kind, String parent) {
        return unit(id, kind, parent, Map.of());
    }

    /** Adds a unit with attributes. */
    public Company unit(String id, String kind, String parent, Map<String, String> attributes) {
        units.add(new Unit(
                new UnitId(id),
                id,
                kind,
                Optional.of(parent).filter(one -> !one.isEmpty()).map(UnitId::new),
                attributes,
                Optional.empty(),
                Optional.empty()));
        return this;
    }

    /** Adds a metric. */
    public Company metric(MetricDraft draft) {
        Metric metric = draft.metric();
        metrics.put(metric.id(), metric);
        return this;
    }

    /** Adds a peer rule. */
    public Company peers(PeerRule rule) {
        peers.add(rule);
        return this;
    }

    /** Says which kind is coached; empty: nothing is said. */
    public Company coach(String kind) {
        coach = Optional.of(kind).filter(one -> !one.isEmpty());
        return this;
    }

    /** Names the strata columns. */
    public Company strata(String... names) {
        strata = List.of(names);
        return this;
    }

    /** Adds a practice. */
    public Company practice(PracticeDraft draft) {
        Practice practice = draft.practice();
        practices.put(practice.id(), practice);
        return this;
    }

    /** A unit does a practice since a quarter, counted from 0. */
    public Company adopts(String unit, String practice, int since) {
        return adoption(new Adoption(
                new UnitId(unit), new PracticeId(practice), Optional.of(quarter(since)), Optional.empty(), 1, false));
    }

    /** Adds an adoption. */
    public Company adoption(Adoption adoption) {
        adoptions.add(adoption);
        return this;
    }

    /** Sets the capacity. */
    public Company capacity(Capacity other) {
        capacity = other;
        return this;
    }

    /** Adds an observation; the stratum has one level per name. */
    public Company row(String unit, String metric, Period period, Counts counts, String... stratum) {
        rows.add(new Observation(
                new UnitId(unit),
                new MetricId(metric),
                period,
                List.of(stratum),
                counts.numerator(),
                Double.isNaN(counts.denominator()) ? OptionalDouble.empty() : OptionalDouble.of(counts.denominator()),
                OptionalDouble.empty()));
        return this;
    }

    /** Adds the work of every rep in quarters. */
    public Company work(String metric, int teams, int reps, int periods, Work work) {
        for (int team = 0; team < teams; team++) {
            for (int rep = 0; rep < reps; rep++) {
                for (int period = 0; period < periods; period++) {
                    Counts counts = work.of(team, rep, period);
                    if (counts != null) {
                        row(rep(team, rep), metric, quarter(period), counts);
                    }
                }
            }
        }
        return this;
    }

    /** All of it. */
    public SalesData data() {
        return data(rows);
    }

    /** All of it, the lines told in another order. */
    public SalesData shuffled(long seed) {
        Random order = new Random(seed);
        Collections.shuffle(units, order);
        Collections.shuffle(adoptions, order);
        List<Observation> other = new ArrayList<>(rows);
        Collections.shuffle(other, order);
        return data(other);
    }

    private SalesData data(List<Observation> inOrder) {
        Organisation organisation = new Organisation(units);
        Metrics all = new Metrics(metrics, peers, coach);
        Observations.Builder builder = Observations.builder(organisation, all, strata);
        for (int line = 0; line < inOrder.size(); line++) {
            builder.add(inOrder.get(line), line + 2);
        }
        Observations observations = builder.build((refused, line, first) -> {
            throw new IllegalStateException("Twice: " + refused);
        });
        return new SalesData(organisation, all, observations, practices, adoptions, capacity);
    }

    /** What is measured at the latest period. */
    public Measured measured() {
        return measured(data());
    }

    /** What is measured of these data at their latest period. */
    public static Measured measured(SalesData data) {
        return Measuring.measure(data, AssessedPeriod.latest(data).orElseThrow(), SHIPPED);
    }

    /** All evidence of one type. */
    public static <E extends Evidence> List<E> all(Measured measured, Class<E> type) {
        return measured.evidence().values().stream()
                .flatMap(List::stream)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** The assessment of a unit on a metric. */
    public static Assessment assessment(Measured measured, String unit, String metric) {
        return all(measured, Assessment.class).stream()
                .filter(one -> one.who().equals(unit) && one.metric().equals(metric))
                .findFirst()
                .orElseThrow(() -> new AssertionError(unit + " has no assessment on " + metric));
    }
}
