package dev.brightspots.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.brightspots.text.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A mapping from a stranger reaches no file, no network, no setting, no clock and no chance. */
class MappingAttackTest {
    private static final String ENGINE_WORDS =
            "(?s).*(?i:duckdb|exception|did you mean|error:|catalog|binder|candidate|syntax).*|(?s).*LINE \\d.*";

    @TempDir
    Path folder;

    /** Statements; FILE stands for a file beside the exports that holds the word s3cret. */
    static Stream<String> attacks() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(MappingAttackTest.class.getResourceAsStream("mapping-attacks.txt"))) {
            return Stream.of(new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .split("\\R====\\R"));
        }
    }

    @Test
    void theCorpusIsWhole() throws IOException {
        assertThat(attacks()).hasSize(149).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void theStatementIsRefusedWithItsPlaceAndAdvice(String attack) throws IOException {
        Path secret = folder.resolve("secret.csv");
        Files.writeString(secret, "word\ns3cret\n");
        MappingFixture fixture = new MappingFixture(folder).export("n.csv", "x\n1\n");
        fixture.sql(MappingFixture.UNITS + MappingFixture.OBSERVATIONS + attack.replace("FILE", secret.toString()));
        assertThat(fixture.problems()).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.severity()).isEqualTo(Problem.Severity.ERROR);
            assertThat(problem.place().file()).isEqualTo("mapping.sql");
            assertThat(problem.place().line()).isGreaterThanOrEqualTo(3);
            assertThat(problem.maybe()).isNotBlank();
            assertThat(problem.toString().replaceAll("'[^']*'", "''"))
                    .doesNotMatch(ENGINE_WORDS)
                    .doesNotContain("s3cret\n");
        });
        assertThat(secret).hasContent("word\ns3cret\n");
    }

    @Test
    void anOpenedMappingRunsOnASealedEngine() throws IOException, MappingFailure {
        MappingFixture fixture = new MappingFixture(folder)
                .export("n.csv", "x\n1\n")
                .sql(MappingFixture.UNITS + MappingFixture.OBSERVATIONS);
        String export = MappingEngine.text(fixture.data.resolve("n.csv").toString());
        try (Mapping run = fixture.open()) {
            assertThat(run.engine.rows("SELECT current_setting('threads'), current_setting('lock_configuration'),"
                            + " current_setting('enable_external_access'), current_setting('autoload_known_extensions'),"
                            + " current_setting('autoinstall_known_extensions')"))
                    .containsExactly(new String[] {"1", "true", "false", "false", "false"});
            assertThatThrownBy(() -> run.engine.run("SELECT * FROM read_text(" + export + ")"))
                    .isInstanceOf(MappingFailure.class);
        }
    }

    @Test
    void aSealedEngineReachesNothingEvenWithoutTheGuard() throws IOException {
        Path secret = folder.resolve("secret.csv");
        Files.writeString(secret, "word\ns3cret\n");
        try (MappingEngine engine = MappingEngine.start(MappingLimits.DEFAULT)) {
            engine.seal();
            for (String sql : new String[] {
                "SELECT * FROM read_csv('FILE')",
                "SELECT * FROM read_text('FILE')",
                "SELECT * FROM read_blob('FILE')",
                "SELECT * FROM 'FILE'",
                "SELECT * FROM glob('/*')",
                "COPY (SELECT 1) TO 'FILE'",
                "ATTACH 'FILE'",
                "EXPORT DATABASE 'FILE.d'",
                "INSTALL httpfs",
                "LOAD httpfs",
                "SELECT * FROM 'https://localhost:1/x.parquet'",
                "SET enable_external_access = true",
                "SET lock_configuration = false",
                "RESET lock_configuration",
                "SET threads = 4",
                "SET temp_directory = '/'",
                "SET allowed_directories = ['/']",
                "SELECT getenv('HOME')"
            }) {
                assertThatThrownBy(() -> engine.run(sql.replace("FILE", secret.toString())))
                        .as(sql)
                        .isInstanceOf(MappingFailure.class);
            }
        }
        assertThat(secret).hasContent("word\ns3cret\n");
    }

    @Test
    void whatAMappingNeedsIsNotRefused() throws IOException {
        MappingFixture fixture = new MappingFixture(folder)
                .export("n.csv", "x,d,t\n1,2026-01-05,a;b\n2,2026-02-05,c\n")
                .sql("""
                        -- comments; with 'quotes' and ; signs
                        /* and /* nested */ ; ones */
                        CREATE OR REPLACE TEMP VIEW "a;b" (p, q) AS (SELECT x, strftime(d, '%G-W%V') FROM n);
                        CREATE TEMPORARY TABLE c AS WITH w AS (FROM "A;B") SELECT *, row_number() OVER (ORDER BY p) AS r FROM w;
                        create view d as from c unpivot (v for k in (p, r));
                        CREATE VIEW e AS VALUES ($$;$$, E'\\';', 'it''s; ', "length"('x'));
                        CREATE VIEW f AS SELECT unnest(string_split(t, ';')) AS part, date_trunc('month', d) AS m,
                            age(DATE '2026-03-01'::TIMESTAMP, d::TIMESTAMP), list_sum([x, 1]), nullif(x, 1), regexp_replace(t, 'a', ';'),
                            quantile_cont(x, 0.5) OVER (), json_extract('{"a": 1}', '$.a'), try_cast(t AS DOUBLE), md5(t)
                            FROM n, generate_series(1, 2) g;
                        CREATE OR REPLACE VIEW e AS SELECT 1 AS one;
                        CREATE VIEW units AS SELECT 'a' AS unit;
                        CREATE VIEW observations AS SELECT p AS unit, q AS period FROM c ORDER BY unit DESC""");
        assertThat(fixture.observations()).containsExactly("unit,period", "1:1,2026-W02", "2:2,2026-W06");
    }
}
