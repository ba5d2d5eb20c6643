package dev.brightspots.worlds.folder;

import static org.assertj.core.api.Assertions.assertThat;

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
import dev.brightspots.text.Yaml;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    private static final MetricId MARGIN = new MetricId("margin");
    private static final UnitId TEAM = new UnitId("a");
    private static final UnitId REP = new UnitId("b");

    @TempDir
    Path folder;

    @Test
    void everythingSaidOfAnOrganisationIsWritten() throws IOException {
        DataFolder.write(odd(), folder);
        assertThat(folder.resolve("units.csv"))
                .usingCharset(StandardCharsets.UTF_8)
                .hasContent("""
                unit,name,kind,parent,segment,from,until
                a,"Größe, ""A""\",team,,big,2026-01,
                b,B,rep,a,,,2026-02
                """);
        assertThat(folder.resolve("observations.csv")).hasContent("""
                unit,metric,period,stratum.product,stratum.channel,numerator,denominator,sum_squares
                b,margin,2026-01,x,web,-0.333333333,,
                b,margin,2026-02,,,1234567890123,3,0.5
                """);
        assertThat(folder.resolve("adoptions.csv")).hasContent("""
                unit,practice,since,until,fidelity,assigned
                a,p,2026-01,2026-02,0.75,random
                """);
        assertThat(folder.resolve("capacity.yaml")).hasContent("""
                # How much can be taken on at once.
                learns: 2
                teaches: 3
                hours_per_week: 2
                inquiries: 10
                by_unit:
                  a: {learns: 1, hours_per_week: 0.5, running: [p], declined: [p]}
                """);
    }

    @Test
    void metricsAreWrittenWithWhatDiffersFromTheUsual() throws IOException {
        DataFolder.write(odd(), folder);
        assertThat(folder.resolve("metrics.yaml")).hasContent("""
                # What is measured, who is compared with whom, and who is coached.
                metrics:
                  - id: margin
                    name: "Margin: \\"net\\""
                    type: mean
                    better: lower
                    role: driver
                    format: money EUR
                    scale: identity
                    gap: 0.1
                    drivers: [margin]
                    watch: [margin]
                    ripe_after: 2
                    benchmark: 0.3

                peers:
                  - {kind: rep, by: [segment, {tenure_months: [6, 18.5]}]}
                """);
        Yaml.read("metrics.yaml", Files.newBufferedReader(folder.resolve("metrics.yaml")));
    }

    @Test
    void practicesAreWrittenWhole() throws IOException {
        DataFolder.write(odd(), folder);
        assertThat(folder.resolve("practices.yaml")).hasContent("""
                # What teams do that can be taught.
                practices:
                  - id: p
                    title: "Say: \\"no\\" \\\\ yes"
                    improves: [margin]
                    fits: {"segment": ["big", "small"]}
                    origin: external
                    steps:
                      - "one: first"
                      - "two\\nlines"
                    indicators: [margin]
                    effort_hours: 1.5
                    requires: [q]
                    conflicts: [r]
                    prior: {effect: 0.1, low: 0, high: 0.2, source: "somebody"}
                    tracked_by: margin
                    owner: "me"
                    source: "a book"
                """);
        Yaml.read("practices.yaml", Files.newBufferedReader(folder.resolve("practices.yaml")));
    }

    private static final Period JANUARY = Period.parse("2026-01").orElseThrow();
    private static final Period FEBRUARY = JANUARY.plus(1);

    private static SalesData odd() {
        Organisation organisation = organisation();
        Metrics metrics = new Metrics(Map.of(MARGIN, margin()), List.of(peers()), Optional.empty());
        Capacity.Own own = new Capacity.Own(
                OptionalInt.of(1),
                OptionalInt.empty(),
                OptionalDouble.of(0.5),
                Set.of(practice().id()),
                Set.of(practice().id()));
        return new SalesData(
                organisation,
                metrics,
                observations(organisation, metrics),
                Map.of(practice().id(), practice()),
                List.of(new Adoption(TEAM, practice().id(), Optional.of(JANUARY), Optional.of(FEBRUARY), 0.75, true)),
                new Capacity(2, 3, 2, 10, Map.of(TEAM, own)));
    }

    private static Organisation organisation() {
        Unit team = new Unit(
                TEAM,
                "Größe, \"A\"",
                "team",
                Optional.empty(),
                Map.of("segment", "big"),
                Optional.of(JANUARY),
                Optional.empty());
        Unit rep = new Unit(REP, "B", "rep", Optional.of(TEAM), Map.of(), Optional.empty(), Optional.of(FEBRUARY));
        return new Organisation(List.of(team, rep));
    }

    private static Observations observations(Organisation organisation, Metrics metrics) {
        OptionalDouble none = OptionalDouble.empty();
        Observations.Builder rows = Observations.builder(organisation, metrics, List.of("product", "channel"));
        rows.add(
                new Observation(
                        REP,
                        MARGIN,
                        FEBRUARY,
                        List.of("", ""),
                        1_234_567_890_123d,
                        OptionalDouble.of(3),
                        OptionalDouble.of(0.5)),
                1);
        rows.add(new Observation(REP, MARGIN, JANUARY, List.of("x", "web"), -1 / 3d, none, none), 2);
        return rows.build((refused, line, first) -> {});
    }

    private static PeerRule peers() {
        return new PeerRule(
                "rep",
                List.of(new PeerRule.By("segment", List.of()), new PeerRule.By("tenure_months", List.of(6.0, 18.5))));
    }

    private static Metric margin() {
        return new Metric(
                MARGIN,
                "Margin: \"net\"",
                Metric.Type.MEAN,
                Metric.Better.LOWER,
                Metric.Role.DRIVER,
                Metric.Format.money("EUR"),
                Metric.Scale.IDENTITY,
                OptionalDouble.of(0.1),
                List.of(MARGIN),
                List.of(MARGIN),
                2,
                OptionalDouble.of(0.3));
    }

    private static Practice practice() {
        return new Practice(
                new PracticeId("p"),
                "Say: \"no\" \\ yes",
                "",
                List.of(MARGIN),
                Map.of("segment", Set.of("small", "big")),
                Practice.Origin.EXTERNAL,
                List.of("one: first", "two\nlines"),
                List.of(MARGIN),
                OptionalDouble.of(1.5),
                List.of(new PracticeId("q")),
                List.of(new PracticeId("r")),
                Optional.of(new Practice.Prior(0.1, 0, 0.2, "somebody")),
                Optional.of(MARGIN),
                Optional.of("me"),
                Optional.of("a book"));
    }
}
