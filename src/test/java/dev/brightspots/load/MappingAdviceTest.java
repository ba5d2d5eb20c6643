package dev.brightspots.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong in a mapping is said in plain words, where it stands. */
class MappingAdviceTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            SELECT sum(amuont) FROM deals              | 12 | there is no column 'amuont'                  | you meant 'amount'
            SELECT d.amuont FROM deals d               |  8 | 'd' has no column 'amuont'                   | you meant 'amount'
            SELECT x.amount FROM deals d               |  8 | FROM names no 'x'                            | alias
            SELECT 'é', foo FROM deals                 | 13 | there is no column 'foo'                     | use one of: amount, closed, owner
            SELECT * FROM deal                         | 15 | there is no table or view 'deal' yet         | you meant 'deals'
            SELECT * FROM late                         | 15 | there is no table or view 'late' yet         | use one of
            SELECT summ(amount) FROM deals             |  8 | there is no function 'summ'                  | spelt
            SELECT sum(amount, FROM deals              | 20 | the SQL cannot be read from 'FROM' on        | a comma, bracket or quote
            SELECT owner, sum(amount) FROM deals       |  8 | the column 'owner' is neither grouped        | GROUP BY
            SELECT owner FROM deals, deals e           |  8 | the name 'owner' is in more than one table   | table.column
            SELECT sum(owner) FROM deals               |  8 | the function in 'sum(VARCHAR)' does not take | try_cast
            SELECT owner + closed FROM deals           | 14 | does not take values of these types          | try_cast
            """)
    void aMistakeIsNamedWhereItStands(String query, int column, String what, String maybe) throws IOException {
        assertThat(fixture("CREATE VIEW t AS\n" + query + ";\nCREATE VIEW late AS SELECT 1 AS a;\n")
                        .problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.place()).hasToString("mapping.sql:4:" + column);
                    assertThat(problem.what()).contains(what);
                    assertThat(problem.maybe()).contains(maybe);
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            SELECT owner::INT AS unit FROM deals                   | the value 'Bob' cannot be turned
            SELECT (SELECT owner FROM deals) AS unit               | gives more than one row
            SELECT amount::TINYINT AS unit FROM deals              | cannot be turned into the type
            SELECT amount * 9223372036854775807 AS unit FROM deals | a number is too large
            SELECT strptime(owner, '%d') AS unit FROM deals        | a function is given a value that it cannot take: 'Bob'
            """)
    void aBadValueIsBlamedOnTheViewThatMakesIt(String query, String what) throws IOException {
        MappingFixture fixture = fixture("CREATE VIEW t AS\n" + query + ";\n");
        fixture.sql(MappingFixture.UNITS + "CREATE VIEW fine AS SELECT 1 AS a;\nCREATE VIEW t AS\n" + query
                + ";\nCREATE VIEW observations AS SELECT unit FROM t;\n");
        assertThat(fixture.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.place()).hasToString("mapping.sql:3:1");
            assertThat(problem.what()).contains(what).endsWith("(in the rows of 't')");
            assertThat(problem.maybe()).isNotBlank();
        });
    }

    @Test
    void everyRefusedStatementIsNamedAtOnce() throws IOException {
        assertThat(fixture("COPY deals TO 'x';\nCREATE VIEW t AS SELECT 1;\n  SET threads = 9;\n")
                        .problems())
                .extracting(problem -> problem.place() + " " + problem.what())
                .isEqualTo(List.of(
                        "mapping.sql:3:1 a mapping only makes views and tables, 'COPY' is not allowed",
                        "mapping.sql:5:3 a mapping only makes views and tables, 'SET' is not allowed"));
    }

    @Test
    void everyRefusedFunctionIsNamedAtOnce() throws IOException {
        assertThat(fixture("CREATE VIEW t AS SELECT random(),\n now();\nCREATE VIEW s AS FROM glob('*');\n")
                        .problems())
                .extracting(problem -> problem.place().toString())
                .containsExactly("mapping.sql:3:25", "mapping.sql:4:2", "mapping.sql:5:23");
    }

    @Test
    void aNameMadeTwiceIsRefused() throws IOException {
        assertThat(fixture("CREATE VIEW t AS SELECT 1;\nCREATE VIEW T AS SELECT 2;\n")
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString())
                        .contains("mapping.sql:4:1 error the name 't' is taken since line 3")
                        .contains("Maybe choose another name"));
    }

    private MappingFixture fixture(String middle) throws IOException {
        return new MappingFixture(folder)
                .export("deals.csv", "owner,amount,closed\nBob,500,2026-01-31\nEve,7,2026-02-28\n")
                .sql(MappingFixture.UNITS + MappingFixture.OBSERVATIONS + middle);
    }
}
