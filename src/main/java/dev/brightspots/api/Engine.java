package dev.brightspots.api;

import dev.brightspots.pipeline.Progress;
import dev.brightspots.pipeline.Request;
import dev.brightspots.pipeline.Run;
import dev.brightspots.rulepack.Rule;
import dev.brightspots.rulepack.RulePack;
import java.util.List;
import java.util.Locale;

/** Makes runs with one rule pack. */
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

    /** The rule pack that runs are made with, in words. */
    Pack pack();

    /** The rule pack itself, for questions about what it concludes. */
    RulePack rules();

    /**
     * A rule pack in words.
     *
     * @param name what a reader calls it
     * @param hash of what decides in it
     */
    record Pack(String name, String hash, List<PackRule> rules) {
        public Pack {
            rules = List.copyOf(rules);
        }
    }

    /** A rule in words; file and line say where it stands. */
    record PackRule(
            String id, String title, String stage, String file, int line, String says, String since, String owner) {
        /** In these words. */
        public static PackRule of(Rule rule) {
            return new PackRule(
                    rule.id(),
                    rule.title(),
                    rule.stage().name().toLowerCase(Locale.ROOT),
                    rule.place().file(),
                    rule.place().line(),
                    rule.says(),
                    rule.since(),
                    rule.owner());
        }
    }
}
