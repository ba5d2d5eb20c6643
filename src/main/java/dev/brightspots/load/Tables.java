package dev.brightspots.load;

import java.util.Optional;

/** The tables of a data folder, a request or a mapping; each is read once. */
record Tables(Table units, Table observations, Optional<Table> adoptions) implements AutoCloseable {
    /** A table that was not given has no rows. */
    static Tables of(Optional<Table> units, Optional<Table> observations, Optional<Table> adoptions) {
        return new Tables(
                units.orElseGet(() -> NoRows.of("units.csv", Form.UNITS)),
                observations.orElseGet(() -> NoRows.of("observations.csv", Form.OBSERVATIONS)),
                adoptions);
    }

    @Override
    public void close() {
        units.close();
        observations.close();
        adoptions.ifPresent(Table::close);
    }
}
