package dev.brightspots.load;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes rows in the form that the loader reads: commas, quotes where they are needed, one line feed after each row. */
public final class CsvRows {
    private final CsvWriter rows;

    /** Rows that go to {@code out}, which the caller closes. */
    public CsvRows(Writer out) {
        this.rows = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
    }

    /** One row more. */
    public void row(List<String> cells) {
        rows.writeRecord(cells);
    }

    /** What was written so far has reached the writer. */
    public void flush() throws IOException {
        rows.flush();
    }
}
