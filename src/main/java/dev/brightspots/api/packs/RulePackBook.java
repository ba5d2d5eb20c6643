package dev.brightspots.api.packs;

import dev.brightspots.api.RunBook.Page;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Keeps rule packs, which of them is live, and what happened to them; each call is one transaction. */
public interface RulePackBook {
    /** The live pack, or empty before there ever was one. */
    Optional<Live> live();

    /** All packs kept, the one added last first. */
    List<Kept> packs();

    /** The pack of that hash. */
    Optional<Kept> find(String hash);

    /** The texts of the pack of that hash, by path; empty if there is no such pack. */
    Map<String, String> files(String hash);

    /**
     * Keeps a pack. One that is kept already stays as it is, but for texts that decide nothing, such as cases and pages: the
     * newest of them are kept.
     */
    Added add(Given pack);

    /**
     * Makes a pack live that is kept.
     *
     * @param kind {@link Kind#ACTIVATED} or {@link Kind#ROLLED_BACK}
     * @param fromFolder whether it is what the folder of rules holds
     */
    void activate(String hash, Kind kind, Signed by, boolean fromFolder);

    /** Notes that a pack was refused. */
    void refused(String hash, String name, Signed by, String problems);

    /** What happened, the last first. */
    Page<Event> history(int page, int size);

    /** Where a pack came from. */
    enum Origin {
        FOLDER,
        UPLOAD,
        PACKED
    }

    /** What happened to a pack. */
    enum Kind {
        ADDED,
        /** Its cases or pages changed, and nothing that decides. */
        TEXTS_CHANGED,
        ACTIVATED,
        ROLLED_BACK,
        REFUSED
    }

    /** What became of a pack that was given. */
    enum Added {
        NEW,
        TEXTS_CHANGED,
        KNOWN
    }

    /** Who did a thing, why and when; author and note may be empty. */
    record Signed(String author, String note, Instant at) {}

    /** A pack to keep. */
    record Given(String hash, String name, Origin origin, Map<String, String> files, Signed by) {
        public Given {
            files = Collections.unmodifiableMap(new TreeMap<>(files));
        }
    }

    /** A pack that is kept. */
    record Kept(String hash, String name, Origin origin, Signed added) {}

    /**
     * Which pack is live.
     *
     * @param before the pack that was live before it; empty for the first
     * @param folder the hash of what the folder of rules held when a pack of it became live last; empty if never
     */
    record Live(String hash, Instant since, Optional<String> before, Optional<String> folder) {}

    /**
     * Something that happened to a pack.
     *
     * @param problems why it was refused; else empty
     */
    record Event(long number, Kind kind, String hash, String name, Signed by, String problems) {}
}
