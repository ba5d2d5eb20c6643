package dev.brightspots.load;

/** Ends the checking of one row; caught by whoever reads the table, who refuses the row and goes on. */
final class BadCell extends RuntimeException {
    final int column;
    final String what;
    final String maybe;

    /**
     * What is wrong.
     *
     * @param column its place in the header from 0, or -1 for the row as a whole
     */
    BadCell(int column, String what, String maybe) {
        super(what, null, false, false);
        this.column = column;
        this.what = what;
        this.maybe = maybe;
    }
}
