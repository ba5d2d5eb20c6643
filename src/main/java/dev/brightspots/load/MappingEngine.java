package dev.brightspots.load;

import dev.brightspots.text.BadInput;
import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A DuckDB in memory that lives as long as one mapping is read. One thread, since sums of doubles differ from run to run on
 * several; after {@link #seal} it reaches neither files nor network, and nothing can change that.
 */
final class MappingEngine implements AutoCloseable {
    private final Connection connection;
    private final Path spill;
    private final long end;
    private final List<Statement> open = new ArrayList<>();

    private MappingEngine(Connection connection, Path spill, long end) {
        this.connection = connection;
        this.spill = spill;
        this.end = end;
    }

    static MappingEngine start(MappingLimits limits) {
        long end = System.nanoTime() + limits.time().toNanos();
        Path spill = null;
        try {
            spill = Files.createTempDirectory("brightspots-mapping-");
            Properties settings = new Properties();
            settings.setProperty("threads", "1");
            settings.setProperty("memory_limit", limits.megabytes() + "MB");
            settings.setProperty("temp_directory", spill.toString());
            settings.setProperty("max_temp_directory_size", 10L * limits.megabytes() + "MB");
            settings.setProperty("extension_directory", spill.toString());
            settings.setProperty("secret_directory", spill.toString());
            settings.setProperty("allow_persistent_secrets", "false");
            settings.setProperty("autoinstall_known_extensions", "false");
            settings.setProperty("autoload_known_extensions", "false");
            settings.setProperty("allow_community_extensions", "false");
            settings.setProperty("errors_as_json", "true");
            Connection connection = DriverManager.getConnection("jdbc:duckdb:", settings);
            MappingEngine engine = new MappingEngine(connection, spill, end);
            engine.set("TimeZone = 'UTC'");
            return engine;
        } catch (IOException e) {
            throw noStart(
                    "no temporary folder can be made", "the disk is full, or java.io.tmpdir may not be written to.");
        } catch (SQLException | LinkageError e) {
            delete(spill);
            throw noStart(
                    "exports cannot be read on this machine: their engine does not start",
                    "it needs Linux, macOS or Windows on a common processor, a temporary folder that programs may run"
                            + " from, and on newer Java the option --enable-native-access=ALL-UNNAMED.");
        }
    }

    /** The folder that takes what exceeds the memory, and goes when the engine closes. */
    Path spill() {
        return spill;
    }

    private static BadInput noStart(String what, String maybe) {
        return new BadInput(Problem.error(Place.of("."), what, maybe));
    }

    private void set(String setting) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET " + setting);
        }
    }

    /** From here on no statement reaches a file, the network or a setting. */
    void seal() {
        try {
            set("enable_external_access = false");
            set("lock_configuration = true");
        } catch (SQLException e) {
            throw new IllegalStateException("The engine for exports cannot be sealed", e);
        }
    }

    /** Carries out a statement that returns nothing. */
    void run(String sql) throws MappingFailure {
        try (Statement statement = timed(connection.createStatement())) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw MappingFailure.of(e);
        }
    }

    /** The rows of a query as texts; null where there is no value. */
    List<String[]> rows(String sql, String... values) throws MappingFailure {
        try (PreparedStatement statement = timed(connection.prepareStatement(sql))) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            try (ResultSet result = statement.executeQuery()) {
                List<String[]> rows = new ArrayList<>();
                while (result.next()) {
                    String[] row = new String[result.getMetaData().getColumnCount()];
                    for (int i = 0; i < row.length; i++) {
                        row[i] = result.getString(i + 1);
                    }
                    rows.add(row);
                }
                return rows;
            }
        } catch (SQLException e) {
            throw MappingFailure.of(e);
        }
    }

    /** The result of a query, which lives as long as the engine. */
    ResultSet result(String sql) throws MappingFailure {
        try {
            Statement statement = timed(connection.createStatement());
            open.add(statement);
            return statement.executeQuery(sql);
        } catch (SQLException e) {
            throw MappingFailure.of(e);
        }
    }

    /** The names of the columns of a table or view, in order. */
    List<String> columns(String table) throws MappingFailure {
        return rows(
                        "SELECT column_name FROM duckdb_columns() WHERE table_name = ?"
                                + " AND schema_name = 'main' AND NOT internal ORDER BY column_index",
                        table)
                .stream()
                .map(row -> row[0])
                .toList();
    }

    private <S extends Statement> S timed(S statement) throws SQLException, MappingFailure {
        long left = end - System.nanoTime();
        if (left <= 0) {
            statement.close();
            throw MappingFailure.late();
        }
        statement.setQueryTimeout((int) Math.max(1, left / 1_000_000_000));
        return statement;
    }

    /** A name between quotes. */
    static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** A text between quotes. */
    static String text(String text) {
        return '\'' + text.replace("'", "''") + '\'';
    }

    @Override
    public void close() {
        try {
            for (Statement statement : open) {
                statement.close();
            }
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("The engine for exports does not stop", e);
        } finally {
            delete(spill);
        }
    }

    private static void delete(@Nullable Path folder) {
        if (folder == null) {
            return;
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The temporary folder cannot be deleted", e);
        }
    }
}
