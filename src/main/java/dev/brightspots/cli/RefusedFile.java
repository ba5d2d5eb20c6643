package dev.brightspots.cli;

import dev.brightspots.load.CsvRows;
import dev.brightspots.load.Refusals;
import dev.brightspots.load.Refused;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps refused rows: the first few to show, all of them in a CSV file where one was asked for. */
final class RefusedFile implements Refusals, AutoCloseable {
    private static final int SHOWN = 20;

    private final List<Refused> first = new ArrayList<>();
    private final @Nullable OutFile file;
    private final @Nullable CsvRows csv;

    private RefusedFile(@Nullable OutFile file) {
        this.file = file;
        this.csv = file == null ? null : new CsvRows(new OutputStreamWriter(file.out(), StandardCharsets.UTF_8));
        if (csv != null) {
            csv.row(List.of("file", "line", "column", "value", "what", "maybe"));
        }
    }

    static RefusedFile at(Optional<Path> path) {
        return new RefusedFile(path.map(OutFile::open).orElse(null));
    }

    @Override
    public void refused(Refused row) {
        if (first.size() < SHOWN) {
            first.add(row);
        }
        if (csv != null) {
            csv.row(List.of(
                    row.place().file(),
                    Integer.toString(row.place().line()),
                    row.column(),
                    row.value(),
                    row.what(),
                    row.maybe()));
        }
    }

    List<Refused> first() {
        return first;
    }

    /** Puts the file in its place. */
    void keep() throws IOException {
        if (csv != null && file != null) {
            csv.flush();
            file.keep();
        }
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
