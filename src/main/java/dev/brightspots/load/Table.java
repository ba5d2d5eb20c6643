package dev.brightspots.load;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of one kind (units, observations, adoptions), from whichever file, view or request they come. Read once. */
interface Table extends AutoCloseable {
    /** How problems name it: {@code observations.csv}, {@code mapping.sql:observations}, {@code request:observations}. */
    String file();

    /** The column names as written, trimmed. */
    List<String> header();

    /** How many columns stand before and with this one, as a person counts them; 0 where columns have no order. */
    default int columnNumber(int index) {
        return index + 1;
    }

    /** The next row, or null at the end. */
    @Nullable
    Row next();

    @Override
    void close();

    /**
     * One row.
     *
     * @param line where it stands, from 1
     * @param cells one text per column of the header, trimmed; empty where nothing stands; fewer or more if the row is odd
     */
    record Row(int line, List<String> cells) {}
}
