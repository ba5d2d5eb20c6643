package dev.brightspots.load;

import java.util.Optional;

/** The tables of a data folder, a request or a mapping; each is read once. */
record Tables(Table units, Table observations, Optional<Table> adoptions) implements AutoCloseable {
    @Override
    public void close() {
        units.close();
        observations.close();
        adoptions.ifPresent(Table::close);
    }
}
