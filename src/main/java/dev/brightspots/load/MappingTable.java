package dev.brightspots.load;

import dev.brightspots.text.BadInput;
import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a view of a mapping, in an order that does not depend on the order of rows in the exports. */
final class MappingTable implements Table {
    private final String file;
    private final List<String> header;
    private final ResultSet rows;
    private final int most;
    private int line;

    private MappingTable(String file, List<String> header, ResultSet rows, int most) {
        this.file = file;
        this.header = header;
        this.rows = rows;
        this.most = most;
    }

    /** Carries out the view; values are made texts by the engine, so that no setting of this machine changes them. */
    static MappingTable of(MappingEngine engine, String view, int most) throws MappingFailure {
        List<String> columns = engine.columns(view);
        List<String> texts = columns.stream()
                .map(MappingEngine::name)
                .map(name -> "CAST(" + name + " AS VARCHAR) AS " + name)
                .toList();
        ResultSet rows = engine.result("SELECT " + String.join(", ", texts) + " FROM " + MappingEngine.name(view)
                + " ORDER BY ALL LIMIT " + (most + 1L));
        return new MappingTable(
                MappingSource.FILE + ":" + view,
                columns.stream().map(String::strip).toList(),
                rows,
                most);
    }

    @Override
    public String file() {
        return file;
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public @Nullable Row next() {
        try {
            if (!rows.next()) {
                return null;
            }
            if (++line > most) {
                throw new BadInput(Problem.error(
                        Place.of(file),
                        "the view gives more than " + most + " rows",
                        "sum them up: one row per unit, metric, period and stratum."));
            }
            List<String> cells = new ArrayList<>(header.size());
            for (int i = 1; i <= header.size(); i++) {
                String cell = rows.getString(i);
                cells.add(cell == null ? "" : cell.strip());
            }
            return new Row(line, cells);
        } catch (SQLException e) {
            throw new IllegalStateException("The rows of " + file + " cannot be read", e);
        }
    }

    @Override
    public void close() {
        try {
            rows.close();
        } catch (SQLException e) {
            throw new IllegalStateException("The rows of " + file + " cannot be closed", e);
        }
    }
}
