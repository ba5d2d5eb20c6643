package dev.brightspots.api;

import dev.brightspots.api.FactBook.Given;
import dev.brightspots.api.FactBook.Mode;
import dev.brightspots.api.FactBook.Part;
import dev.brightspots.load.Loaded;
import dev.brightspots.load.Refusals;
import dev.brightspots.load.Refused;
import dev.brightspots.text.Node;
import dev.brightspots.text.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes facts in: reads them, keeps the good rows, and says which were refused and why. */
public final class Intake {
    private static final int MOST_SHOWN = 1000;

    private final FactBook facts;
    private final Reader reader;
    private final InstantSource clock;

    public Intake(FactBook facts, Reader reader, InstantSource clock) {
        this.facts = facts;
        this.reader = reader;
        this.clock = clock;
    }

    /** Reads facts; what these do not say of units, metrics and practices is looked up in what is kept. */
    public interface Reader {
        /** Reads a data folder. */
        Loaded folder(Path folder, Refusals refusals);

        /** Reads the same as one JSON object. */
        Loaded json(Node object, Refusals refusals);
    }

    /**
     * What became of facts that were given.
     *
     * @param status what is kept now
     * @param rows rows read, good or not
     * @param refused rows refused
     * @param refusedRows the first of them
     * @param problems what loading had to say besides
     */
    public record Taken(
            FactBook.Status status, long rows, long refused, List<Refused> refusedRows, List<Problem> problems) {
        public Taken {
            refusedRows = List.copyOf(refusedRows);
            problems = List.copyOf(problems);
        }
    }

    /**
     * Takes in a data folder.
     *
     * @throws dev.brightspots.text.BadInput if nothing of it can be used
     */
    public Taken folder(Path folder, Mode mode) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        for (Part part : Part.values()) {
            if (Files.exists(folder.resolve(part.file()))) {
                parts.add(part);
            }
        }
        Noted noted = new Noted();
        return keep(reader.folder(folder, noted), noted, parts, mode);
    }

    /**
     * Takes in a JSON object whose keys are the names of the files without ending.
     *
     * @throws dev.brightspots.text.BadInput if nothing of it can be used
     */
    public Taken json(Node object, Mode mode) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        for (Part part : Part.values()) {
            if (object instanceof Node.Fields fields && fields.entries().containsKey(part.key())) {
                parts.add(part);
            }
        }
        Noted noted = new Noted();
        return keep(reader.json(object, noted), noted, parts, mode);
    }

    private Taken keep(Loaded loaded, Noted noted, Set<Part> parts, Mode mode) {
        FactBook.Status status =
                facts.keep(new Given(loaded.data(), parts, noted.byPart, loaded.problems(), clock.instant()), mode);
        return new Taken(status, loaded.rows(), loaded.refused(), noted.first, loaded.problems());
    }

    /** Counts refused rows and keeps the first of them. */
    private static final class Noted implements Refusals {
        private final Map<Part, Long> byPart = new EnumMap<>(Part.class);
        private final List<Refused> first = new ArrayList<>();

        @Override
        public void refused(Refused row) {
            Part.of(row.place()).ifPresent(part -> byPart.merge(part, 1L, Long::sum));
            if (first.size() < MOST_SHOWN) {
                first.add(row);
            }
        }
    }
}
