package dev.brightspots.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.brightspots.api.FactBook;
import dev.brightspots.api.FactBook.Given;
import dev.brightspots.api.FactBook.Mode;
import dev.brightspots.api.FactBook.Part;
import dev.brightspots.api.RunBook;
import dev.brightspots.pipeline.Run;
import dev.brightspots.sales.Capacity;
import dev.brightspots.sales.Metrics;
import dev.brightspots.sales.Observation;
import dev.brightspots.sales.Organisation;
import dev.brightspots.sales.Period;
import dev.brightspots.sales.SalesData;
import dev.brightspots.text.BadInput;
import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
    private static final Instant NOW = Instant.parse("2026-10-01T08:00:00Z");
    private static final Set<Part> ALL = EnumSet.allOf(Part.class);

    @TempDir
    Path home;

    private Store store;

    @BeforeEach
    void open() {
        store = Store.inHome(home, StoreTest::plainText);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whatWasLoadedComesBackEqualAfterAReopening() {
        SalesData given = SmallSales.everything();
        store.facts().keep(given(given, ALL), Mode.REPLACE);
        close();
        open();
        SalesData kept = store.facts().read();
        assertThat(plainText(kept)).isEqualTo(plainText(given));
        FactBook.Status status = store.facts().status().orElseThrow();
        assertThat(status.data()).isEqualTo(plainText(given));
        assertThat(status.accepted()).isEqualTo(3 + 3 + 3);
        assertThat(status.loadedAt()).isEqualTo(NOW);
    }

    @Test
    void nothingIsKnownBeforeTheFirstLoad() {
        assertThat(store.facts().status()).isEmpty();
        assertThat(store.facts().read().organisation().units()).isEmpty();
        assertThat(store.facts().read().capacity()).isEqualTo(Capacity.DEFAULT);
    }

    @Test
    void anUpsertReplacesTheRowsOfItsKeysAndLeavesTheOthers() {
        SalesData before = SmallSales.everything();
        store.facts().keep(given(before, ALL), Mode.REPLACE);
        Organisation moreUnits = new Organisation(List.of(
                SmallSales.unit("company", "company", null, Map.of()),
                SmallSales.unit("team-2", "team", "company", Map.of("segment", "Mid")),
                SmallSales.unit("team-3", "team", "company", Map.of())));
        SalesData more = new SalesData(
                moreUnits,
                SmallSales.metrics(),
                SmallSales.observations(before.organisation(), SmallSales.metrics(), List.of("product", "size"), 7),
                Map.of(),
                List.of(),
                Capacity.DEFAULT);
        store.facts().keep(given(more, EnumSet.of(Part.UNITS, Part.OBSERVATIONS)), Mode.UPSERT);
        SalesData kept = store.facts().read();
        assertThat(kept.organisation().units())
                .extracting(unit -> unit.id().value())
                .containsExactly("company", "team-1", "team-2", "team-3");
        assertThat(kept.organisation().unit(2).attributes()).containsExactly(Map.entry("segment", "Mid"));
        assertThat(kept.observations().size()).isEqualTo(7);
        assertThat(kept.practices()).isEqualTo(before.practices());
        assertThat(kept.adoptions()).isEqualTo(before.adoptions());
        assertThat(kept.capacity()).isEqualTo(before.capacity());
        assertThat(kept.metrics()).isEqualTo(before.metrics());
    }

    @Test
    void anUpsertThatDoesNotHoldTogetherLeavesEverythingAsItWas() {
        SalesData before = SmallSales.everything();
        store.facts().keep(given(before, ALL), Mode.REPLACE);
        Organisation circle = new Organisation(List.of(
                SmallSales.unit("team-1", "team", null, Map.of()),
                SmallSales.unit("company", "company", "team-1", Map.of())));
        SalesData bad = new SalesData(
                circle,
                new Metrics(Map.of(), List.of(), Optional.empty()),
                SmallSales.observations(before.organisation(), SmallSales.metrics(), List.of("other"), 2),
                Map.of(),
                List.of(),
                Capacity.DEFAULT);
        assertThatThrownBy(() -> store.facts().keep(given(bad, EnumSet.of(Part.UNITS, Part.OBSERVATIONS)), Mode.UPSERT))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("the strata are other, but those of the facts kept so far are product, size");
        assertThat(plainText(store.facts().read())).isEqualTo(plainText(before));
    }

    @Test
    void aPartLoadedAgainTakesItsOldProblemsWithIt() {
        SalesData data = SmallSales.everything();
        store.facts().keep(given(data, ALL, Map.of(Part.UNITS, 2L, Part.OBSERVATIONS, 3L)), Mode.REPLACE);
        assertThat(store.facts().status().orElseThrow().refused()).isEqualTo(5);
        store.facts().keep(given(data, EnumSet.of(Part.UNITS), Map.of(Part.UNITS, 1L)), Mode.UPSERT);
        FactBook.Status status = store.facts().status().orElseThrow();
        assertThat(status.refused()).isEqualTo(4);
        assertThat(status.problems())
                .extracting(one -> one.place().file())
                .containsExactly("observations.csv", "units.csv");
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void eightyThousandRowsAreKeptInSeconds() {
        SalesData small = SmallSales.everything();
        List<dev.brightspots.sales.Unit> units =
                new ArrayList<>(small.organisation().units());
        for (int at = 3; at < 40; at++) {
            units.add(SmallSales.unit("team-" + at, "team", "company", Map.of()));
        }
        Organisation organisation = new Organisation(units);
        var builder = dev.brightspots.sales.Observations.builder(organisation, small.metrics(), List.of("deal"));
        Observation one = small.observations().get(0);
        for (int row = 0; row < 80_000; row++) {
            builder.add(
                    new Observation(
                            organisation.unit(1 + row % 39).id(),
                            one.metric(),
                            one.period(),
                            List.of("deal " + row / 39),
                            row,
                            one.denominator(),
                            one.sumSquares()),
                    row);
        }
        SalesData data = new SalesData(
                organisation, small.metrics(), builder.build((r, l, f) -> {}), Map.of(), List.of(), Capacity.DEFAULT);
        long start = System.nanoTime();
        store.facts().keep(given(data, ALL), Mode.REPLACE);
        System.out.printf("80,000 rows kept in %d ms%n", (System.nanoTime() - start) / 1_000_000);
        start = System.nanoTime();
        assertThat(store.facts().read().observations().size()).isEqualTo(80_000);
        System.out.printf("80,000 rows read in %d ms%n", (System.nanoTime() - start) / 1_000_000);
    }

    @Test
    void aRunIsNotMadeTwiceAndItsItemsPageAndFilter() {
        RunBook runs = store.runs();
        assertThat(runs.begin(run("r1"), "ada", NOW)).isTrue();
        assertThat(runs.begin(run("r1"), "ada", NOW)).as("under way").isFalse();
        assertThat(runs.latest(Optional.empty())).isEmpty();
        runs.finish("r1", made("r1"), NOW);
        assertThat(runs.begin(run("r1"), "ada", NOW)).as("finished").isFalse();
        assertThat(runs.latest(Optional.of("2026-Q3")).orElseThrow().id()).isEqualTo("r1");
        assertThat(runs.latest(Optional.of("2026-Q2"))).isEmpty();
        RunBook.Page<String> second = runs.items(
                "r1",
                "standings",
                new RunBook.Filter(
                        Optional.of("team-1"), Optional.of("win_rate"), Optional.empty(), Optional.empty(), 1, 2));
        assertThat(second.total()).isEqualTo(5);
        assertThat(second.items()).containsExactly("{\"n\":4}", "{\"n\":6}");
        assertThat(runs.item("r1", "s7", Optional.empty()).orElseThrow().json()).isEqualTo("{\"n\":7}");
        assertThat(runs.item("r1", "s99", Optional.empty())).isEmpty();
        assertThat(runs.document("r1", "html")).contains("<p>");
    }

    @Test
    void theRunAskedForLastIsTheLatest() {
        RunBook runs = store.runs();
        for (String id : List.of("r1", "r2")) {
            runs.begin(run(id), "ada", NOW);
            runs.finish(id, made(id), NOW);
        }
        assertThat(runs.latest(Optional.empty()).orElseThrow().id()).isEqualTo("r2");
        runs.begin(run("r1"), "ada", NOW);
        assertThat(runs.latest(Optional.empty()).orElseThrow().id()).isEqualTo("r1");
        assertThat(runs.runs(0, 10).items()).extracting(RunBook.Entry::id).containsExactly("r1", "r2");
    }

    @Test
    void aResultIsKeptWholeOrNotAtAll() {
        RunBook runs = store.runs();
        runs.begin(run("r1"), "ada", NOW);
        List<RunBook.Item> items = new ArrayList<>(Collections.nCopies(2_000, item(0, "{}")));
        items.add(broken());
        assertThatThrownBy(() -> runs.finish("r1", new RunBook.Made(run("r1"), "{}", "<p>", items, List.of()), NOW))
                .isInstanceOf(NullPointerException.class);
        assertThat(runs.document("r1", "json")).isEmpty();
        assertThat(runs.items("r1", "standings", RunBook.Filter.first(10)).total())
                .isZero();
        runs.abandon("stopped", NOW);
        assertThat(runs.find("r1").orElseThrow().state()).isEqualTo(RunBook.State.FAILED);
        assertThat(runs.begin(run("r1"), "ada", NOW))
                .as("a failed run may be made again")
                .isTrue();
    }

    private static Run run(String id) {
        return new Run(id, Period.parse("2026-Q3").orElseThrow(), "pack", "data", 9, 1);
    }

    private static RunBook.Made made(String id) {
        List<RunBook.Item> items = new ArrayList<>();
        for (int at = 0; at < 10; at++) {
            items.add(item(at, "{\"n\":" + at + "}"));
        }
        return new RunBook.Made(run(id), "{}", "<p>", items, List.of());
    }

    private static RunBook.Item item(int at, String json) {
        return new RunBook.Item(
                "standings",
                Optional.of("s" + at),
                Optional.of("team-" + (1 + at % 2)),
                Optional.of("win_rate"),
                Optional.empty(),
                json);
    }

    /** Breaks when it is written, after two thousand others were. */
    @SuppressWarnings({"NullAway", "NullOptional"})
    private static RunBook.Item broken() {
        return new RunBook.Item("standings", null, Optional.empty(), Optional.empty(), Optional.empty(), "{}");
    }

    private static Given given(SalesData data, Set<Part> parts) {
        return given(data, parts, Map.of(Part.UNITS, 0L));
    }

    private static Given given(SalesData data, Set<Part> parts, Map<Part, Long> refused) {
        List<Problem> problems = refused.keySet().stream()
                .map(part -> Problem.warning(Place.of(part.file()), "odd", ""))
                .toList();
        return new Given(data, parts, refused, problems, NOW, "ada");
    }

    /** Stands for the hash: everything there is, as text. */
    private static String plainText(SalesData data) {
        List<Observation> observations = new ArrayList<>();
        data.observations().forEach(observations::add);
        return data.organisation().units() + "\n" + data.metrics() + "\n"
                + data.observations().strataNames() + observations.hashCode() + "\n" + practices(data) + "\n"
                + data.adoptions() + "\n" + data.capacity();
    }

    /** The sets in a practice have no order of their own. */
    private static String practices(SalesData data) {
        return data.practices().values().stream()
                .map(one -> one.hashCode() + one.title())
                .toList()
                .toString();
    }
}
