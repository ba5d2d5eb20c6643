package dev.brightspots.load;

import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;

/**
 * A row that was not taken over.
 *
 * @param place file, line and number of the column (from 1; 0: the row as a whole)
 * @param column the column's name, or empty
 * @param value what stood there
 * @param what what is wrong, in words for the person who gave the file
 * @param maybe what to do
 */
public record Refused(Place place, String column, String value, String what, String maybe) {
    /** The same as a problem. */
    public Problem problem() {
        return Problem.error(place, what, maybe);
    }
}
