package dev.brightspots.store;

import dev.brightspots.api.FactBook;
import dev.brightspots.load.Known;
import dev.brightspots.sales.Metrics;
import dev.brightspots.sales.Organisation;
import dev.brightspots.sales.SalesData;
import dev.brightspots.text.BadInput;
import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionTemplate;

/** Facts, row by row. */
final class StoredFacts implements FactBook {
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;
    private final Function<SalesData, String> fingerprint;
    private final ReentrantLock oneWriter = new ReentrantLock();
    private final UnitTables units;
    private final MetricTables metrics;
    private final ObservationTables observations;
    private final PracticeTables practices;
    private final AdoptionTable adoptions;
    private final CapacityTable capacity;
    private final StatusTable status;

    StoredFacts(
            Sql sql,
            TransactionTemplate writing,
            TransactionTemplate reading,
            Function<SalesData, String> fingerprint) {
        this.writing = writing;
        this.reading = reading;
        this.fingerprint = fingerprint;
        units = new UnitTables(sql);
        metrics = new MetricTables(sql);
        observations = new ObservationTables(sql);
        practices = new PracticeTables(sql);
        adoptions = new AdoptionTable(sql);
        capacity = new CapacityTable(sql);
        status = new StatusTable(sql);
    }

    @Override
    public Optional<Status> status() {
        return Objects.requireNonNull(reading.execute(open -> status.read()));
    }

    @Override
    public SalesData read() {
        return Objects.requireNonNull(reading.execute(open -> readAll(status.coach())));
    }

    @Override
    public Known known() {
        return Objects.requireNonNull(reading.execute(
                open -> new Known(units.read().units(), metrics.read(status.coach()), practices.read())));
    }

    @Override
    public List<Recorded> adoptions(Optional<String> unit, Optional<String> practice, Optional<String> below) {
        return Objects.requireNonNull(reading.execute(open -> adoptions.recorded(unit, practice, below)));
    }

    @Override
    public Status keep(Given given, Mode mode) {
        oneWriter.lock();
        try {
            return Objects.requireNonNull(writing.execute(open -> keepNow(given, mode)));
        } finally {
            oneWriter.unlock();
        }
    }

    private Status keepNow(Given given, Mode mode) {
        boolean all = mode == Mode.REPLACE;
        Optional<String> coach = all || given.parts().contains(Part.METRICS)
                ? given.data().metrics().coach()
                : status.coach();
        if (all) {
            clear();
        }
        for (Part part : Part.values()) {
            if (all || given.parts().contains(part)) {
                put(part, given);
            }
        }
        SalesData kept = whole(given, coach);
        status.put(given, kept, fingerprint.apply(kept));
        return status.read().orElseThrow();
    }

    private void clear() {
        units.clear();
        metrics.clear();
        observations.clear();
        practices.clear();
        adoptions.clear();
        status.clear();
    }

    private void put(Part part, Given given) {
        SalesData data = given.data();
        switch (part) {
            case UNITS -> {
                units.delete(data.organisation());
                units.insert(data.organisation());
            }
            case METRICS -> {
                metrics.delete(data.metrics());
                metrics.insert(data.metrics());
            }
            case OBSERVATIONS -> observations.put(data.observations());
            case PRACTICES -> {
                practices.delete(data.practices().values());
                practices.insert(data.practices().values());
            }
            case ADOPTIONS -> adoptions.put(data.adoptions(), given.by(), given.at());
            case CAPACITY -> capacity.replace(data.capacity());
        }
    }

    /** What is kept now, read back: only what can be read may stay. */
    private SalesData whole(Given given, Optional<String> coach) {
        try {
            return readAll(coach);
        } catch (IllegalArgumentException e) {
            throw new BadInput(Problem.error(
                    given.parts().stream()
                            .findFirst()
                            .map(part -> Place.of(part.file()))
                            .orElse(Place.of("facts")),
                    "together with the facts kept so far this does not hold together: " + e.getMessage(),
                    "give the missing units or metrics with it, or replace all facts (replace=true)."));
        }
    }

    private SalesData readAll(Optional<String> coach) {
        Organisation organisation = units.read();
        Metrics known = metrics.read(coach);
        return new SalesData(
                organisation,
                known,
                observations.read(organisation, known),
                practices.read(),
                adoptions.read(),
                capacity.read());
    }
}
