package dev.brightspots.api;

import dev.brightspots.api.FactBook.Given;
import dev.brightspots.api.FactBook.Mode;
import dev.brightspots.api.FactBook.Part;
import dev.brightspots.load.DataFolder;
import dev.brightspots.load.JsonFacts;
import dev.brightspots.load.Known;
import dev.brightspots.load.Loaded;
import dev.brightspots.load.Refusals;
import dev.brightspots.load.Refused;
import dev.brightspots.sales.SalesData;
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
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Takes facts in: reads them, keeps the good rows, and says which were refused and why; facts kept already are left alone. */
public final class Intake {
    private static final int MOST_SHOWN = 1000;

    private final FactBook facts;
    private final Function<SalesData, String> fingerprint;
    private final InstantSource clock;

    public Intake(FactBook facts, Function<SalesData, String> fingerprint, InstantSource clock) {
        this.facts = facts;
        this.fingerprint = fingerprint;
        this.clock = clock;
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
     * @param by whoever gives it; to who has a place, a unit elsewhere is as if there were none
     * @throws dev.brightspots.text.BadInput if nothing of it can be used
     */
    public Taken folder(Path folder, Mode mode, Caller by) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        for (Part part : Part.values()) {
            if (Files.exists(folder.resolve(part.file()))) {
                parts.add(part);
            }
        }
        Noted noted = new Noted();
        // One load at a time: what is known must not change between reading it and keeping what rests on it.
        synchronized (facts) {
            return keep(DataFolder.read(folder, known(mode, by), noted), noted, parts, new How(mode, by));
        }
    }

    /**
     * Takes in a JSON object whose keys are the names of the files without ending.
     *
     * @param by whoever gives it; to who has a place, a unit elsewhere is as if there were none
     * @throws dev.brightspots.text.BadInput if nothing of it can be used
     */
    public Taken json(Node object, Mode mode, Caller by) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        for (Part part : Part.values()) {
            if (object instanceof Node.Fields fields && fields.entries().containsKey(part.key())) {
                parts.add(part);
            }
        }
        Noted noted = new Noted();
        synchronized (facts) {
            return keep(JsonFacts.read(object, known(mode, by), noted), noted, parts, new How(mode, by));
        }
    }

    private Known known(Mode mode, Caller by) {
        Known all = mode == Mode.REPLACE ? Known.NOTHING : facts.known();
        return by.person().place().map(all::below).orElse(all);
    }

    /** What becomes of the facts kept so far, and who says so. */
    private record How(Mode mode, Caller by) {}

    private Taken keep(Loaded loaded, Noted noted, Set<Part> parts, How how) {
        List<Problem> problems = problems(loaded, parts, how.by());
        Optional<FactBook.Status> before = facts.status();
        if (before.isPresent()
                && before.get().refused() == loaded.refused()
                && before.get().problems().equals(problems)
                && before.get().data().equals(fingerprint.apply(loaded.data()))) {
            return new Taken(before.get(), loaded.rows(), loaded.refused(), noted.first, problems);
        }
        Given given = new Given(
                loaded.data(),
                parts,
                noted.byPart,
                problems,
                clock.instant(),
                how.by().id());
        FactBook.Status status = facts.keep(given, how.mode());
        return new Taken(status, loaded.rows(), loaded.refused(), noted.first, problems);
    }

    /** Of the parts that were not given, who knows some units alone cannot say what is odd about them. */
    private static List<Problem> problems(Loaded loaded, Set<Part> parts, Caller by) {
        return by.place().isEmpty()
                ? loaded.problems()
                : loaded.problems().stream()
                        .filter(one ->
                                Part.of(one.place()).filter(parts::contains).isPresent())
                        .toList();
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
