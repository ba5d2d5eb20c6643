package dev.brightspots.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports become tables, and the mapping's views become rows. */
class MappingTest {
    private static final String DEALS = "CREATE VIEW observations AS SELECT owner AS unit, 'won' AS metric,"
            + " year(closed) || '-Q' || quarter(closed) AS period, count(*) FILTER (stage = 'Won') AS numerator,"
            + " count(*) AS denominator FROM crm_deals GROUP BY ALL;\n";

    @TempDir
    Path folder;

    MappingFixture fixture;

    @BeforeEach
    void start() throws IOException {
        fixture = new MappingFixture(folder);
    }

    @Test
    void anExportIsATableNamedAfterItsFileAndDatesAreDates() throws IOException {
        fixture.export(
                        "CRM deals.CSV",
                        "owner,stage,closed\nÄnne,Won,2026-01-31\nBob,Lost,2026-02-01\nÄnne,Lost,2026-04-01\n")
                .sql(MappingFixture.UNITS + DEALS);
        assertThat(fixture.observations())
                .containsExactly(
                        "unit,metric,period,numerator,denominator",
                        "1:Bob,won,2026-Q1,0,1",
                        "2:Änne,won,2026-Q1,1,1",
                        "3:Änne,won,2026-Q2,0,1");
    }

    @Test
    void otherSeparatorsAndAMissingLineEndAreRead() throws IOException {
        for (String separator : List.of("|", ";", "\t")) {
            fixture.export(
                            "crm-deals.csv",
                            "\uFEFFowner,stage,closed\nBob,Won,2026-01-31\nBob,Lost,2026-02-01".replace(",", separator))
                    .sql(MappingFixture.UNITS + DEALS);
            assertThat(fixture.observations()).last().isEqualTo("1:Bob,won,2026-Q1,1,2");
        }
    }

    @Test
    void parquetAndJsonAreReadWithoutTheNetwork() throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET autoinstall_known_extensions = false");
            statement.execute("COPY (SELECT 'Bob' AS owner, 'Won' AS stage, DATE '2026-05-01' AS closed) TO '"
                    + fixture.data.resolve("from lake.parquet") + "'");
        }
        fixture.export("from api.json", "[{\"owner\": \"Eve\", \"stage\": \"Lost\", \"closed\": \"2026-05-02\"}]")
                .sql(MappingFixture.UNITS + "CREATE VIEW crm_deals AS FROM from_lake UNION ALL FROM from_api;\n"
                        + DEALS);
        assertThat(fixture.observations()).contains("1:Bob,won,2026-Q2,1,1", "2:Eve,won,2026-Q2,0,1");
    }

    @Test
    void theOrderOfRowsInAnExportChangesNoByte() throws IOException {
        String sql = MappingFixture.UNITS
                + "CREATE VIEW observations AS SELECT 'a' AS unit, 'value' AS metric, sum(x) AS numerator,"
                + " count(*) AS denominator, first(id) AS sum_squares FROM numbers;";
        List<String> rows = Stream.iterate(1, i -> i + 1)
                .limit(5000)
                .map(i -> i + "," + (1e9 / i))
                .toList();
        fixture.export("numbers.csv", "id,x\n" + String.join("\n", rows)).sql(sql);
        List<String> forwards = fixture.observations();
        List<String> reversed = new java.util.ArrayList<>(rows);
        java.util.Collections.reverse(reversed);
        fixture.export("numbers.csv", "id,x\n" + String.join("\n", reversed));
        assertThat(fixture.observations()).isEqualTo(forwards);
    }

    @Test
    void numbersAreWrittenTheSameOnEveryMachineAndIdsKeepTheirZeros() throws IOException {
        fixture.export("n.csv", "id,amount\n007,1234567.5\n008,1e21\n")
                .sql(MappingFixture.UNITS + "CREATE VIEW observations AS SELECT id AS unit, amount AS numerator,"
                        + " amount > 5e6 AS \"stratum.Big\", DATE '2026-09-14' AS period FROM n;");
        assertThat(fixture.observations())
                .containsExactly(
                        "unit,numerator,stratum.Big,period",
                        "1:007,1234567.5,false,2026-09-14",
                        "2:008,1e+21,true,2026-09-14");
    }

    @Test
    void badRowsOfAnExportAreRefusedWithTheirLineAndTheOthersStay() throws IOException {
        fixture.export("crm deals.csv", "owner,stage,closed\nBob,Won,2026-01-31\nBob\nBob,Won,2026-01-31,x\n")
                .sql(MappingFixture.UNITS + DEALS);
        assertThat(fixture.observations()).last().isEqualTo("1:Bob,won,2026-Q1,1,1");
        assertThat(fixture.refused)
                .extracting(Refused::toString)
                .hasSize(2)
                .anyMatch(row -> row.contains("crm deals.csv:3:1") && row.contains("fewer cells"))
                .anyMatch(row -> row.contains("crm deals.csv:4") && row.contains("more cells"));
        try (Mapping run = fixture.open()) {
            assertThat(run.refused()).isEqualTo(2);
            assertThat(run.problems())
                    .singleElement()
                    .satisfies(p -> assertThat(p.toString())
                            .contains("2 rows of this export cannot be read, the first in line 3"));
        }
    }

    @Test
    void rowsThatAreNotUtf8AreRefused() throws IOException {
        Files.write(
                fixture.data.resolve("crm deals.csv"),
                "owner,stage,closed\nBj\u00f6rn,Won,2026-01-31\nBob,Won,2026-01-30\n"
                        .getBytes(StandardCharsets.ISO_8859_1));
        fixture.sql(MappingFixture.UNITS + DEALS);
        assertThat(fixture.observations()).last().isEqualTo("1:Bob,won,2026-Q1,1,1");
        assertThat(fixture.refused)
                .singleElement()
                .satisfies(row -> assertThat(row.what()).contains("not UTF-8"));
    }

    @Test
    void namesWithPatternLettersMeanOneFileOnly() throws IOException {
        fixture.export("deals[1]*.csv", "x\n1\n")
                .export("deals1z.csv", "x\n2\n")
                .sql(MappingFixture.UNITS + "CREATE VIEW observations AS SELECT x AS unit FROM deals_1__;");
        assertThat(fixture.observations()).containsExactly("unit", "1:1");
    }

    @Test
    void twoExportsOfOneTableNameAreRefused() throws IOException {
        fixture.export("a b.csv", "x\n1\n").export("a-b.csv", "x\n1\n").sql(MappingFixture.UNITS);
        assertThat(fixture.problems())
                .singleElement()
                .satisfies(p -> assertThat(p.toString())
                        .contains("'a b.csv' would both be the table a_b")
                        .contains("Maybe rename"));
    }

    @Test
    void anExportNamedLikeAViewIsRefused() throws IOException {
        fixture.export("Units.csv", "x\n1\n").sql(MappingFixture.UNITS + MappingFixture.OBSERVATIONS);
        assertThat(fixture.problems())
                .singleElement()
                .satisfies(p -> assertThat(p.toString())
                        .contains("Units.csv error")
                        .contains("which mapping.sql itself makes"));
    }

    @Test
    void emptyAndBrokenExportsAreNamed() throws IOException {
        fixture.export("empty.csv", "").sql(MappingFixture.UNITS + MappingFixture.OBSERVATIONS);
        assertThat(fixture.problems().toString()).contains("empty.csv").contains("the export is empty");
        Files.delete(fixture.data.resolve("empty.csv"));
        fixture.export("cut off.parquet", "PAR1...");
        assertThat(fixture.problems().toString())
                .contains("cut off.parquet")
                .contains("cannot be read as PARQUET")
                .doesNotContain("magic");
    }

    @Test
    void aFolderWithoutExportsIsSaidSo() throws IOException {
        fixture.export("notes.txt", "x").sql(MappingFixture.UNITS + MappingFixture.OBSERVATIONS);
        assertThat(fixture.problems().toString()).contains("the data folder holds no export");
    }

    @Test
    void otherFilesAreCountedNotRead() throws IOException {
        fixture.export("notes.txt", "x")
                .export("n.csv", "x\n1\n")
                .sql(MappingFixture.UNITS + MappingFixture.OBSERVATIONS);
        try (Mapping run = fixture.open()) {
            assertThat(run.problems())
                    .singleElement()
                    .satisfies(p -> assertThat(p.what()).contains("notes.txt"));
            assertThat(run.adoptions()).isEmpty();
        }
    }

    @Test
    void aMappingWithoutObservationsIsRefused() throws IOException {
        fixture.export("n.csv", "x\n1\n").sql(MappingFixture.UNITS + "CREATE VIEW observation AS SELECT 1 AS unit;");
        assertThat(fixture.problems())
                .singleElement()
                .satisfies(p -> assertThat(p.toString())
                        .contains("makes no view 'observations'")
                        .contains("you meant 'observation'"));
    }

    @Test
    void aFolderWithoutAMappingIsRefused() throws IOException {
        fixture.export("n.csv", "x\n1\n");
        assertThat(fixture.problems().toString()).contains("there is no file mapping.sql");
    }

    @Test
    void aQueryWithoutEndIsStopped() throws IOException {
        fixture.export("n.csv", "x\n1\n")
                .limits(new MappingLimits(Duration.ofSeconds(2), 256, 100))
                .sql(MappingFixture.UNITS + "CREATE TABLE t AS\nWITH RECURSIVE r AS (SELECT 1 AS a UNION ALL"
                        + " SELECT a + 1 FROM r) SELECT count(*) AS n FROM r;");
        assertThat(fixture.problems())
                .singleElement()
                .satisfies(p -> assertThat(p.toString()).contains("mapping.sql:2:1 error the query takes too long"));
    }

    @Test
    void aQueryThatEatsAllMemoryIsStopped() throws IOException {
        fixture.export("n.csv", "x\n1\n")
                .limits(new MappingLimits(Duration.ofSeconds(30), 64, 100))
                .sql(MappingFixture.UNITS
                        + "CREATE VIEW observations AS SELECT list(range) AS unit FROM range(200000000);");
        assertThat(fixture.problems())
                .singleElement()
                .satisfies(
                        p -> assertThat(p.toString())
                                .contains(
                                        "mapping.sql:2:1 error the query needs too much memory (in the rows of 'observations')"));
    }

    @Test
    void aViewWithTooManyRowsIsStopped() throws IOException {
        fixture.export("n.csv", "x\n1\n")
                .limits(new MappingLimits(Duration.ofSeconds(30), 256, 1000))
                .sql(MappingFixture.UNITS + "CREATE VIEW observations AS SELECT range AS unit FROM range(1001);");
        assertThat(fixture.problems().toString()).contains("gives more than 1000 rows");
    }

    @Test
    void whatSpillsToDiskIsGoneAfterwards() throws IOException, MappingFailure {
        Path spill;
        try (MappingEngine engine = MappingEngine.start(new MappingLimits(Duration.ofMinutes(1), 48, 100))) {
            engine.seal();
            spill = engine.spill();
            engine.run("CREATE TABLE big AS SELECT range AS a, hash(range) AS b FROM range(5000000)");
            try (Stream<Path> files = Files.list(spill)) {
                assertThat(files).isNotEmpty();
            }
        }
        assertThat(spill).doesNotExist();
    }
}
