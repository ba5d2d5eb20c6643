package dev.brightspots.api;

import dev.brightspots.pipeline.Run;
import dev.brightspots.review.ReviewedPlan;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps runs with their results; a result is kept whole or not at all. */
public interface RunBook {
    /**
     * Begins a run, unless it is finished or under way; either way it was asked for last from now on.
     *
     * @param by the id of whoever asks for it
     * @return whether it is to be made now
     */
    boolean begin(Run run, String by, Instant now);

    /** Keeps the result of a run that was begun, and lays its plans before the trainers. */
    void finish(String run, Made made, Instant now);

    /** Notes that a run that was begun did not come to its end. */
    void fail(String run, String problem, Instant now);

    /** Notes that no run is under way: those begun and not ended, since the server stopped, have failed. */
    void abandon(String problem, Instant now);

    /** The run of that id. */
    Optional<Entry> find(String run);

    /** The finished run that was asked for last, of one period if given. */
    Optional<Entry> latest(Optional<String> period);

    /** The finished run with that rule pack that was asked for last. */
    Optional<Entry> latestWith(String rulePack);

    /** All runs, the one asked for last first. */
    Page<Entry> runs(int page, int size);

    /** The items of one kind in a run that pass the filter, in the order of the result. */
    Page<String> items(String run, String kind, Filter filter);

    /**
     * The item of that id in a run, with its kind.
     *
     * @param below only if it speaks of this unit or one below it, as the organisation stands now
     */
    Optional<Item> item(String run, String id, Optional<String> below);

    /** A word that changes when it may have changed which unit lies below which. */
    String organisation();

    /** A document of a run in one form, for example {@code json}. */
    Optional<String> document(String run, String form);

    /** How far a run has come. */
    enum State {
        RUNNING,
        FINISHED,
        FAILED
    }

    /** A run and how far it has come. */
    record Entry(
            String id,
            String period,
            String rulePack,
            String data,
            long facts,
            long refused,
            State state,
            Instant started,
            String startedBy,
            Optional<Instant> finished,
            Optional<String> problem) {}

    /**
     * The result of a run, in the form of the outside contract.
     *
     * @param json the whole as one JSON text
     * @param html the whole as a page to read
     * @param items the entries of its lists
     * @param proposals the plans that trainers are to look at
     */
    record Made(Run run, String json, String html, List<Item> items, List<ReviewedPlan> proposals) {
        public Made {
            items = List.copyOf(items);
            proposals = List.copyOf(proposals);
        }
    }

    /**
     * One entry of a list of the result.
     *
     * @param kind the list's name, for example {@code standings}
     * @param id its id, if it has one
     * @param unit the unit it speaks of, if it speaks of one
     */
    record Item(
            String kind,
            Optional<String> id,
            Optional<String> unit,
            Optional<String> metric,
            Optional<String> practice,
            String json) {}

    /**
     * Which items, and which page of them.
     *
     * @param below only what speaks of this unit or one below it, as the organisation stands now
     * @param page from 0
     */
    record Filter(
            Optional<String> unit,
            Optional<String> metric,
            Optional<String> practice,
            Optional<String> below,
            int page,
            int size) {
        public Filter {
            if (page < 0 || size < 1) {
                throw new IllegalArgumentException("No page " + page + " of size " + size);
            }
        }

        /** The first items, whichever they speak of. */
        public static Filter first(int size) {
            return new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 0, size);
        }
    }

    /** A part of a longer list, and how long that is. */
    record Page<T>(List<T> items, long total) {
        public Page {
            items = List.copyOf(items);
        }
    }
}
