package dev.brightspots.api;

import dev.brightspots.pipeline.Progress;
import dev.brightspots.pipeline.Request;
import dev.brightspots.pipeline.Run;
import java.util.List;

/** Makes runs with the live rule pack. */
public interface Engine {
    /**
     * Which run a request would be, without making it.
     *
     * @throws dev.brightspots.text.BadInput if it cannot be made
     */
    Run identify(Request request);

    /**
     * Makes a run.
     *
     * @throws dev.brightspots.text.BadInput if it cannot be made
     */
    RunBook.Made make(Request request, Progress progress);

    /** The rule pack that runs are made with. */
    LivePack live();

    /**
     * A rule pack in words.
     *
     * @param name what a reader calls it
     * @param hash of what decides in it
     */
    record LivePack(String name, String hash, List<LiveRule> rules) {
        public LivePack {
            rules = List.copyOf(rules);
        }
    }

    /** A rule in words; file and line say where it stands. */
    record LiveRule(
            String id, String title, String stage, String file, int line, String says, String since, String owner) {}
}
