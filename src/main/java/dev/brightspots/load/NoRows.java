package dev.brightspots.load;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table of a file that was not given. */
record NoRows(String file, List<String> header) implements Table {
    static NoRows of(String file, Form form) {
        return new NoRows(file, form.needed());
    }

    @Override
    public @Nullable Row next() {
        return null;
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
