package dev.brightspots.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.brightspots.sales.Observation;
import dev.brightspots.text.BadInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mapped folder of exports is read as strictly as a data folder. */
class MappedFolderTest {
    private static final String VISITS = """
            rep,team,week,orders,visits,playbook
            Ada,North,2026-W05,3,10,2026-W05
            Ada,North,2026-W06,4,10,2026-W05
            Bo,North,2026-W05,2,8,
            Bo,North,2026-W06,9,8,
            Cy,South,2026-W05,1,4,
            """;
    private static final String SQL = """
            CREATE VIEW units AS
                SELECT DISTINCT team AS unit, team AS name, 'team' AS kind, NULL AS parent FROM visits
                UNION ALL
                SELECT DISTINCT rep, rep, 'rep', team FROM visits;
            CREATE VIEW observations AS
                SELECT rep AS unit, 'orders' AS metric, week AS period, orders AS numerator, visits AS denominator FROM visits;
            CREATE VIEW adoptions AS
                SELECT DISTINCT rep AS unit, 'playbook' AS practice, playbook AS since FROM visits WHERE playbook IS NOT NULL;
            """;

    @TempDir
    Path folder;

    MappingFixture fixture;

    @BeforeEach
    void start() throws IOException {
        fixture = new MappingFixture(folder).export("visits.csv", VISITS).sql(SQL);
        Files.writeString(
                fixture.mapping.resolve("metrics.yaml"),
                "metrics:\n  - {id: orders, name: Orders, type: rate, better: higher, role: outcome}\n");
        Files.writeString(
                fixture.mapping.resolve("practices.yaml"),
                "practices:\n  - {id: playbook, title: Playbook, improves: [orders], origin: internal}\n");
    }

    @Test
    void unitsObservationsAndAdoptionsComeFromTheViews() {
        Loaded loaded = read();
        assertThat(loaded.data().organisation().kinds()).containsExactly("rep", "team");
        assertThat(loaded.data().adoptions())
                .singleElement()
                .satisfies(
                        adoption -> assertThat(adoption.since().orElseThrow()).hasToString("2026-W05"));
        assertThat(observations(loaded)).hasSize(4).contains("Ada 2026-W06 4.0");
    }

    @Test
    void aRowThatFailsTheChecksIsRefusedUnderTheNameOfItsView() {
        Loaded loaded = read();
        assertThat(fixture.refused).singleElement().satisfies(row -> {
            assertThat(row.place().file()).isEqualTo("mapping.sql:observations");
            assertThat(row.place().line()).isEqualTo(4);
            assertThat(row.what()).isNotBlank();
        });
        assertThat(loaded.rows()).isEqualTo(11);
        assertThat(loaded.refused()).isEqualTo(1);
    }

    @Test
    void rowsOfAnExportThatCannotBeReadCountAmongTheRefused() throws IOException {
        fixture.export("visits.csv", VISITS + "Dee,South\n");
        Loaded loaded = read();
        assertThat(loaded.refused()).isEqualTo(2);
        assertThat(loaded.rows()).isEqualTo(12);
        assertThat(fixture.refused)
                .first()
                .satisfies(row -> assertThat(row.place()).hasToString("visits.csv:7:2"));
    }

    @Test
    void theOrderOfRowsChangesNothing() throws IOException {
        Loaded before = read();
        List<String> lines = new ArrayList<>(VISITS.lines().toList());
        lines.add(1, lines.remove(5));
        lines.add(2, lines.remove(4));
        fixture.export("visits.csv", String.join("\n", lines));
        Loaded after = read();
        assertThat(observations(after)).isEqualTo(observations(before));
        assertThat(after.data().adoptions()).isEqualTo(before.data().adoptions());
        assertThat(fixture.refused.get(1)).isEqualTo(fixture.refused.get(0));
    }

    @Test
    void aMisspeltColumnOfAViewStopsTheReading() throws IOException {
        fixture.sql(SQL.replace("AS numerator", "AS numerater"));
        assertThatThrownBy(this::read)
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("mapping.sql:observations")
                .hasMessageContaining("'numerator' is missing")
                .hasMessageContaining("'numerater'");
    }

    @Test
    void aFaultInTheDocumentsIsSaidBeforeAnythingRuns() throws IOException {
        Files.delete(fixture.mapping.resolve("metrics.yaml"));
        assertThatThrownBy(this::read)
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("metrics.yaml error the file is missing in the mapping folder");
    }

    private Loaded read() {
        return MappedFolder.read(fixture.data, fixture.mapping, fixture.refused::add);
    }

    private static List<String> observations(Loaded loaded) {
        List<String> rows = new ArrayList<>();
        loaded.data()
                .observations()
                .forEach((Observation row) -> rows.add(row.unit() + " " + row.period() + " " + row.numerator()));
        return rows;
    }
}
