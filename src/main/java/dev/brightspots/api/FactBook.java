package dev.brightspots.api;

import dev.brightspots.sales.SalesData;
import dev.brightspots.text.Problem;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Keeps the facts of one organisation: what was loaded comes back equal. */
public interface FactBook {
    /** What is kept, or empty before the first load. */
    Optional<Status> status();

    /** All facts as they stand at one moment; an organisation without units before the first load. */
    SalesData read();

    /**
     * Keeps what was given, all of it or nothing.
     *
     * @throws dev.brightspots.text.BadInput if it does not fit to what is kept
     */
    Status keep(Given given, Mode mode);

    /** What becomes of the facts kept so far. */
    enum Mode {
        /** They stay; rows of the same key are replaced. */
        UPSERT,
        /** They go. */
        REPLACE
    }

    /** The parts of the facts that can be given on their own, each the content of one file. */
    enum Part {
        UNITS,
        METRICS,
        OBSERVATIONS,
        PRACTICES,
        ADOPTIONS,
        CAPACITY
    }

    /**
     * Facts to keep.
     *
     * @param parts which parts of {@code data} were given; the others are not looked at, unless all facts are replaced
     * @param refused how many rows were refused, by file, with 0 for a file whose rows are all good
     * @param problems what loading had to say
     */
    record Given(SalesData data, Set<Part> parts, Map<String, Long> refused, List<Problem> problems, Instant at) {
        public Given {
            Set<Part> copy = EnumSet.noneOf(Part.class);
            copy.addAll(parts);
            parts = Collections.unmodifiableSet(copy);
            refused = Collections.unmodifiableMap(new TreeMap<>(refused));
            problems = List.copyOf(problems);
        }
    }

    /**
     * What is kept.
     *
     * @param data the hash of the facts in key order
     * @param accepted rows of units, observations and adoptions
     * @param refused rows refused when the files they stood in were last loaded
     * @param problems what loading those files had to say
     */
    record Status(
            String data,
            long accepted,
            long units,
            long metrics,
            long observations,
            long practices,
            long adoptions,
            long refused,
            Instant loadedAt,
            List<Problem> problems) {
        public Status {
            problems = List.copyOf(problems);
        }
    }
}
