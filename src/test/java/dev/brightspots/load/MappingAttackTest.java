package dev.brightspots.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.brightspots.text.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    static Stream<String> attacks() {
        return Stream.of(
                "COPY n TO 'FILE'",
                "COPY n FROM 'FILE'",
                "COPY (SELECT 1) TO 'FILE' (FORMAT parquet)",
                "ATTACH 'FILE' AS other",
                "DETACH memory",
                "INSTALL httpfs",
                "LOAD httpfs",
                "LOAD 'FILE'",
                "FORCE INSTALL httpfs FROM 'http://localhost:1'",
                "SET enable_external_access = true",
                "SET GLOBAL lock_configuration = false",
                "RESET lock_configuration",
                "SET VARIABLE x = 1",
                "PRAGMA enable_external_access",
                "PRAGMA database_list",
                "EXPORT DATABASE 'FILE'",
                "IMPORT DATABASE 'FILE'",
                "CALL pragma_version()",
                "CALL checkpoint()",
                "INSERT INTO n VALUES (1)",
                "UPDATE n SET x = 2",
                "DELETE FROM n",
                "DROP TABLE n",
                "ALTER TABLE n ADD COLUMN y INT",
                "TRUNCATE n",
                "CREATE TABLE t (a INT)",
                "CREATE TABLE t AS EXECUTE p",
                "CREATE TABLE IF NOT EXISTS t AS SELECT 1",
                "CREATE MACRO f(x) AS x",
                "CREATE FUNCTION f() AS TABLE SELECT 1",
                "CREATE SECRET s (TYPE s3)",
                "CREATE PERSISTENT SECRET s (TYPE s3)",
                "CREATE SEQUENCE s",
                "CREATE TYPE mood AS ENUM ('a')",
                "CREATE SCHEMA s",
                "CREATE INDEX i ON n (x)",
                "CREATE VIEW main.t AS SELECT 1",
                "CREATE VIEW pg_catalog.t AS SELECT 1",
                "PREPARE p AS SELECT 1",
                "EXECUTE p",
                "EXPLAIN ANALYZE SELECT 1",
                "BEGIN",
                "CHECKPOINT",
                "VACUUM",
                "USE memory",
                "SHOW TABLES",
                "DESCRIBE n",
                "SELECT 1",
                "WITH a AS (SELECT 1) SELECT * FROM a",
                "FROM n",
                "COMMENT ON TABLE n IS 'x'",
                "MERGE INTO n USING n AS m ON true WHEN MATCHED THEN DELETE",
                "/* CREATE VIEW t AS SELECT 1 */ COPY n TO 'FILE'",
                "-- ; CREATE\nCOPY n TO 'FILE'",
                "/* /* */ CREATE VIEW t AS SELECT 1; */ COPY n TO 'FILE'",
                "CREATE VIEW t AS SELECT ';'; COPY n TO 'FILE'",
                "CREATE VIEW t AS SELECT $$;$$; COPY n TO 'FILE'",
                "CREATE VIEW t AS SELECT $a$ $b$ ; $a$; COPY n TO 'FILE'",
                "CREATE VIEW t AS SELECT E'\\''; COPY n TO 'FILE' --'",
                "CREATE VIEW t AS SELECT '\\'; COPY n TO 'FILE' --'",
                "CREATE VIEW t AS SELECT \"x\"\";\" FROM n; COPY n TO 'FILE'",
                "CREATE VIEW \"t\" AS SELECT 1; \u00a0COPY n TO 'FILE'",
                "CREATE VIEW \"t\"\" AS SELECT 1; COPY n TO 'FILE'; --\" AS COPY n TO 'FILE'",
                "CREATE VIEW t AS SELECT 'no end; COPY n TO FILE",
                "CREATE VIEW t AS SELECT /* no end; COPY n TO FILE",
                "CREATE VIEW t AS SELECT $x$ no end; COPY n TO FILE",
                "CREATE VIEW t AS COPY n TO 'FILE'",
                "CREATE VIEW t AS (((COPY n TO 'FILE')))",
                "CREATE VIEW t AS SELECT 1 \\; COPY n TO 'FILE'",
                "CREATE TABLE t AS SELECT 1 WITH NO DATA",
                "CREATE TABLE t AS WITH a AS (DELETE FROM n RETURNING *) SELECT * FROM a",
                "CREATE TABLE t AS WITH a AS (INSERT INTO n VALUES (1) RETURNING *) FROM a",
                "CREATE VIEW t AS SELECT 1 INTO other",
                "CREATE VIEW t AS FROM read_csv('FILE')",
                "CREATE VIEW t AS FROM read_csv_auto('FILE')",
                "CREATE VIEW t AS FROM READ_TEXT('FILE')",
                "CREATE VIEW t AS FROM \"read_text\"('FILE')",
                "CREATE VIEW t AS FROM main.read_text('FILE')",
                "CREATE VIEW t AS FROM system.main.read_blob('FILE')",
                "CREATE VIEW t AS FROM read_json('FILE')",
                "CREATE VIEW t AS FROM read_ndjson_objects('FILE')",
                "CREATE VIEW t AS FROM read_parquet('FILE')",
                "CREATE VIEW t AS FROM parquet_metadata('FILE')",
                "CREATE VIEW t AS FROM sniff_csv('FILE')",
                "CREATE VIEW t AS FROM read_duckdb('FILE')",
                "CREATE VIEW t AS FROM glob('/*')",
                "CREATE VIEW t AS FROM 'FILE'",
                "CREATE VIEW t AS FROM \"FILE\"",
                "CREATE VIEW t AS FROM 'http://localhost:1/x.csv'",
                "CREATE VIEW t AS FROM query('FROM read_text(''FILE'')')",
                "CREATE VIEW t AS FROM query_table(['n'])",
                "CREATE VIEW t AS FROM json_execute_serialized_sql('{}')",
                "CREATE VIEW t AS FROM arrow_scan(1::UBIGINT::POINTER, 2::UBIGINT::POINTER, 3::UBIGINT::POINTER)",
                "CREATE VIEW t AS FROM seq_scan('n')",
                "CREATE VIEW t AS FROM duckdb_settings()",
                "CREATE VIEW t AS FROM duckdb_settings",
                "CREATE VIEW t AS FROM duckdb_secrets()",
                "CREATE VIEW t AS FROM which_secret('s3://x', 's3')",
                "CREATE VIEW t AS FROM duckdb_temporary_files()",
                "CREATE VIEW t AS FROM enable_logging()",
                "CREATE VIEW t AS FROM force_checkpoint()",
                "CREATE VIEW t AS FROM information_schema.tables",
                "CREATE VIEW t AS FROM pg_catalog.pg_settings",
                "CREATE VIEW t AS FROM sqlite_master",
                "CREATE VIEW t AS FROM (DESCRIBE n)",
                "CREATE VIEW t AS FROM (SHOW ALL TABLES)",
                "CREATE VIEW t AS FROM (SUMMARIZE n)",
                "CREATE VIEW t AS SELECT (SELECT content FROM read_text('FILE'))",
                "CREATE VIEW t AS SELECT * FROM n WHERE EXISTS (FROM glob('/*'))",
                "CREATE VIEW t AS WITH n AS (FROM read_text('FILE')) FROM n",
                "CREATE VIEW t AS SELECT list_transform([1], a -> (SELECT max(file) FROM glob('/*')))",
                "CREATE VIEW t AS SELECT 1 ORDER BY (SELECT content FROM read_text('FILE'))",
                "CREATE VIEW t AS SELECT 1 LIMIT (SELECT count(*) FROM glob('/*'))",
                "CREATE VIEW t AS FROM n, LATERAL (FROM read_text('FILE'))",
                "CREATE VIEW t AS FROM n JOIN read_text('FILE') ON true",
                "CREATE VIEW t AS FROM read_text('FILE') UNPIVOT (v FOR k IN (content))",
                "CREATE VIEW t AS VALUES ((SELECT content FROM read_text('FILE')))",
                "CREATE VIEW t AS SELECT getenv('HOME')",
                "CREATE VIEW t AS SELECT current_setting('temp_directory')",
                "CREATE VIEW t AS SELECT getvariable('x')",
                "CREATE VIEW t AS SELECT version()",
                "CREATE VIEW t AS SELECT current_user",
                "CREATE VIEW t AS SELECT user",
                "CREATE VIEW t AS SELECT pg_sleep(1)",
                "CREATE VIEW t AS SELECT sleep_ms(1)",
                "CREATE VIEW t AS SELECT write_log('x')",
                "CREATE VIEW t AS SELECT nextval('s')",
                "CREATE VIEW t AS SELECT random()",
                "CREATE VIEW t AS SELECT RANDOM()",
                "CREATE VIEW t AS SELECT \"random\"()",
                "CREATE VIEW t AS SELECT main.random()",
                "CREATE VIEW t AS SELECT sum(random()) OVER () FROM n",
                "CREATE VIEW t AS SELECT uuid()",
                "CREATE VIEW t AS SELECT now()",
                "CREATE VIEW t AS SELECT today()",
                "CREATE VIEW t AS SELECT ago(INTERVAL 1 DAY)",
                "CREATE VIEW t AS SELECT age(DATE '2020-01-01'::TIMESTAMP)",
                "CREATE VIEW t AS SELECT CURRENT_DATE",
                "CREATE VIEW t AS SELECT current_timestamp",
                "CREATE VIEW t AS SELECT current_localtimestamp()",
                "CREATE VIEW t AS SELECT reservoir_quantile(x, 0.5) FROM n",
                "CREATE VIEW t AS SELECT list_aggregate([1], 'reservoir_quantile', 0.5)",
                "CREATE VIEW t AS FROM n USING SAMPLE 1",
                "CREATE VIEW t AS FROM n TABLESAMPLE 50%",
                "CREATE VIEW t AS SELECT $1",
                "CREATE VIEW t AS SELECT ?",
                "CREATE VIEW n AS SELECT 1",
                "CREATE OR REPLACE TABLE n AS SELECT 1",
                "CREATE OR REPLACE TABLE units AS SELECT 1");
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
