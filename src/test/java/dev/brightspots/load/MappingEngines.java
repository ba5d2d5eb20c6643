package dev.brightspots.load;

import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/**
 * Measures both engines that could read exports, on the same file and query, in one run: {@code java -cp <test classpath>
 * dev.brightspots.load.MappingEngines FILE.csv}. The figures stand in docs/adr/0005-duckdb-reads-exports.md.
 */
public final class MappingEngines {
    private static final int REPEATS = 5;
    private static final String QUERY = """
            SELECT "Region", "Route To Market", count(*) AS n,
                sum(CASE WHEN "Opportunity Result" = 'Won' THEN 1 ELSE 0 END) AS won,
                avg(CAST("Opportunity Amount USD" AS DOUBLE PRECISION)) AS amount
            FROM deals GROUP BY "Region", "Route To Market" ORDER BY 1, 2""";

    private MappingEngines() {}

    /** What one engine took, in milliseconds. */
    private record Figures(long jarKilobytes, double start, double read, double query, List<String> rows) {}

    /** Prints a table of both. */
    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        String file = Path.of(args[0]).toAbsolutePath().toString().replace("'", "''");
        Figures duck = measure(
                new org.duckdb.DuckDBDriver(),
                "jdbc:duckdb:",
                "CREATE TABLE deals AS SELECT * FROM read_csv('" + file
                        + "', header = true, sample_size = -1, store_rejects = true) ORDER BY ALL");
        Figures h2 = measure(
                new org.h2.Driver(),
                "jdbc:h2:mem:exports;CASE_INSENSITIVE_IDENTIFIERS=TRUE",
                "CREATE TABLE deals AS SELECT * FROM CSVREAD('" + file
                        + "', null, 'charset=UTF-8 caseSensitiveColumnNames=true')");
        out.println("Java " + Runtime.version() + ", one thread for DuckDB, best of " + REPEATS);
        out.printf(Locale.ROOT, "%-28s %12s %12s%n", "", "DuckDB", "H2 CSVREAD");
        out.printf(Locale.ROOT, "%-28s %12d %12d%n", "jar, kB", duck.jarKilobytes, h2.jarKilobytes);
        line(out, "first connection, ms", duck.start, h2.start);
        line(out, "read the file, ms", duck.read, h2.read);
        line(out, "query, ms", duck.query, h2.query);
        out.println("same answer: " + duck.rows.equals(h2.rows) + " (" + duck.rows.size() + " groups)");
    }

    private static void line(PrintStream out, String what, double left, double right) {
        out.printf(Locale.ROOT, "%-28s %12.1f %12.1f%n", what, left, right);
    }

    private static Figures measure(Driver driver, String url, String read)
            throws SQLException, URISyntaxException, java.io.IOException {
        Properties settings = new Properties();
        if (url.startsWith("jdbc:duckdb:")) {
            settings.setProperty("threads", "1");
        }
        long before = System.nanoTime();
        driver.connect(url, settings).close();
        double start = since(before);
        double bestRead = Double.MAX_VALUE;
        double bestQuery = Double.MAX_VALUE;
        List<String> rows = List.of();
        for (int i = 0; i < REPEATS; i++) {
            try (Connection connection = driver.connect(url, settings);
                    Statement statement = connection.createStatement()) {
                before = System.nanoTime();
                statement.execute(read);
                bestRead = Math.min(bestRead, since(before));
                before = System.nanoTime();
                rows = rows(statement);
                bestQuery = Math.min(bestQuery, since(before));
            }
        }
        Path jar = Path.of(driver.getClass()
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        return new Figures(Files.size(jar) / 1000, start, bestRead, bestQuery, rows);
    }

    private static List<String> rows(Statement statement) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery(QUERY)) {
            while (result.next()) {
                rows.add(result.getString(1) + "|" + result.getString(2) + "|" + result.getLong(3) + "|"
                        + result.getLong(4) + "|" + String.format(Locale.ROOT, "%.6f", result.getDouble(5)));
            }
        }
        return rows;
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e6;
    }
}
