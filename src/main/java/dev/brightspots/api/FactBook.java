package dev.brightspots.api;

import dev.brightspots.load.Known;
import dev.brightspots.sales.Adoption;
import dev.brightspots.sales.SalesData;
import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import java.time.Instant;
import java.util.Arrays;
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

    /** Units, metrics and practices alone, for reading more on top of them. */
    Known known();

    /**
     * Who does which practice, in the order of unit, practice and since, with who recorded it.
     *
     * @param unit only what this unit does
     * @param practice only who does this one
     * @param below only units at or below this one, as the organisation stands now
     */
    List<Recorded> adoptions(Optional<String> unit, Optional<String> practice, Optional<String> below);

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
        UNITS("units.csv"),
        METRICS("metrics.yaml"),
        OBSERVATIONS("observations.csv"),
        PRACTICES("practices.yaml"),
        ADOPTIONS("adoptions.csv"),
        CAPACITY("capacity.yaml");

        private final String file;

        Part(String file) {
            this.file = file;
        }

        /** The name of its file in a data folder. */
        public String file() {
            return file;
        }

        /** Its key in a JSON object: the file's name without ending. */
        public String key() {
            return file.substring(0, file.indexOf('.'));
        }

        /** The part that a place speaks of, in a file, a mapping or a request. */
        public static Optional<Part> of(Place place) {
            String name = place.file().substring(place.file().lastIndexOf(':') + 1);
            return Arrays.stream(values())
                    .filter(part -> name.equals(part.file()) || name.equals(part.key()))
                    .findFirst();
        }
    }

    /**
     * Facts to keep.
     *
     * @param parts which parts of {@code data} were given; the others are not looked at, unless all facts are replaced
     * @param refused how many rows of each part were refused
     * @param problems what loading had to say
     * @param by the id of whoever gives them
     */
    record Given(
            SalesData data, Set<Part> parts, Map<Part, Long> refused, List<Problem> problems, Instant at, String by) {
        public Given {
            Set<Part> copy = EnumSet.noneOf(Part.class);
            copy.addAll(parts);
            parts = Collections.unmodifiableSet(copy);
            refused = Collections.unmodifiableMap(new TreeMap<>(refused));
            problems = List.copyOf(problems);
        }
    }

    /**
     * An adoption, and who recorded it as it stands.
     *
     * @param by the id of that person; empty if it is not known any more
     * @param at when; empty if it is not known any more
     */
    record Recorded(Adoption adoption, String by, Optional<Instant> at) {}

    /**
     * What is kept.
     *
     * @param data the hash of the facts in key order
     * @param accepted rows of units, observations and adoptions
     * @param refused rows refused when their parts were last loaded
     * @param problems what loading those parts had to say
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
            String loadedBy,
            List<Problem> problems) {
        public Status {
            problems = List.copyOf(problems);
        }
    }
}
