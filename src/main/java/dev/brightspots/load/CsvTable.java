package dev.brightspots.load;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.RecordType;
import dev.brightspots.text.BadInput;
import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import dev.brightspots.text.Utf8;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a CSV file, one at a time: UTF-8, separated by whichever of comma, semicolon and tab its header uses. */
final class CsvTable implements Table {
    private static final int LONGEST_HEADER = 1 << 15;
    private static final int LONGEST_CELL = 1 << 20;

    private final Path path;
    private final String file;
    private final Reader text;
    private final Rows rows = new Rows();
    private final Iterator<Row> reading;
    private final List<String> header;

    private CsvTable(Path path, String file, Reader text) throws IOException {
        this.path = path;
        this.file = file;
        this.text = text;
        this.reading = CsvReader.builder()
                .fieldSeparator(separator(text))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_CELL)
                .build(rows, text)
                .iterator();
        Row first = next();
        if (first == null) {
            throw new BadInput(Problem.error(
                    Place.of(file), "the file is empty", "its first line, the names of the columns, is missing."));
        }
        this.header = first.cells();
    }

    /**
     * Opens a file.
     *
     * @param file the name to put into places
     * @throws BadInput if it cannot be read, or is empty
     */
    static CsvTable open(Path path, String file) {
        try {
            Reader text = Utf8.open(path);
            try {
                return new CsvTable(path, file, text);
            } catch (IOException | RuntimeException e) {
                text.close();
                throw e;
            }
        } catch (IOException e) {
            throw new BadInput(Utf8.problem(path, file, e));
        }
    }

    /** The separator that the header holds most often outside quotes. */
    private static char separator(Reader text) throws IOException {
        text.mark(LONGEST_HEADER);
        int commas = 0;
        int semicolons = 0;
        int tabs = 0;
        boolean quoted = false;
        boolean begun = false;
        for (int i = 0; i < LONGEST_HEADER; i++) {
            int c = text.read();
            if (c < 0 || (!quoted && begun && (c == '\n' || c == '\r'))) {
                break;
            }
            begun |= c != '\n' && c != '\r';
            quoted ^= c == '"';
            commas += !quoted && c == ',' ? 1 : 0;
            semicolons += !quoted && c == ';' ? 1 : 0;
            tabs += !quoted && c == '\t' ? 1 : 0;
        }
        text.reset();
        return semicolons > commas && semicolons >= tabs ? ';' : tabs > commas ? '\t' : ',';
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
            return reading.hasNext() ? reading.next() : null;
        } catch (UncheckedIOException | CsvParseException e) {
            throw new BadInput(problem(e));
        }
    }

    private Problem problem(RuntimeException e) {
        if (e.getCause() instanceof IOException why) {
            return Utf8.problem(path, file, why);
        }
        return Problem.error(
                Place.of(file, rows.unfinished()),
                "a quote that is opened here is never closed, or text follows a closing quote",
                "a quote inside a text should be doubled (\"\"), or the whole cell lacks its quotes.");
    }

    @Override
    public void close() {
        try {
            text.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes the cells over as the parser finds them; knows where a row began that never ended. */
    private static final class Rows extends CsvCallbackHandler<Row> {
        private List<String> cells = new ArrayList<>();
        private int width = 8;
        private int line = 1;
        private boolean open;
        private boolean empty;

        int unfinished() {
            return open ? line : line + 1;
        }

        @Override
        protected RecordType getRecordType() {
            return empty ? RecordType.EMPTY : RecordType.DATA;
        }

        @Override
        protected int getFieldCount() {
            return cells.size();
        }

        @Override
        protected void beginRecord(long startingLineNumber) {
            line = Math.toIntExact(startingLineNumber);
            cells = new ArrayList<>(width);
            open = true;
            empty = false;
        }

        @Override
        protected void addField(char[] buffer, int offset, int length, boolean quoted) {
            int from = offset;
            int to = offset + length;
            while (from < to && blank(buffer[from])) {
                from++;
            }
            while (to > from && blank(buffer[to - 1])) {
                to--;
            }
            cells.add(from == to ? "" : new String(buffer, from, to - from));
        }

        /** Spreadsheets leave no-break spaces and stray marks that nobody sees; what nobody sees is no part of a name. */
        private static boolean blank(char c) {
            return c <= ' ' || c == '\u00a0' || c == '\u202f' || c == '\u200b' || c == '\ufeff';
        }

        @Override
        protected void setComment(char[] buffer, int offset, int length) {
            throw new IllegalStateException("CSV files of a data folder have no comments");
        }

        @Override
        protected void setEmpty() {
            empty = true;
        }

        @Override
        protected Row buildRecord() {
            width = cells.size();
            open = false;
            return new Row(line, cells);
        }
    }
}
