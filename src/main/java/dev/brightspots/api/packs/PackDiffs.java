package dev.brightspots.api.packs;

import dev.brightspots.api.Engine;
import dev.brightspots.api.FactBook;
import dev.brightspots.pipeline.Progress;
import dev.brightspots.pipeline.Request;
import dev.brightspots.pipeline.diff.Diff;
import dev.brightspots.rulepack.RulePack;
import dev.brightspots.sales.Fingerprint;
import dev.brightspots.sales.Period;
import dev.brightspots.sales.SalesData;
import dev.brightspots.text.BadInput;
import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Says what one pack concludes otherwise than another on the facts kept, remembers who has been compared, and stands at the
 * gate. What it remembers ends with the server, and counts for the facts it was seen on only.
 */
public final class PackDiffs implements Gate {
    private final FactBook facts;
    private final Terms terms;
    private final Map<Pair, Double> seen = new ConcurrentHashMap<>();

    /**
     * What a pack has to meet before it becomes live.
     *
     * @param seenFirst whether somebody must have asked for the difference to the live pack first
     * @param mostChanged the largest part of the recommendations, from 0 to 1, that may be gone or changed; empty for no limit
     */
    public record Terms(boolean seenFirst, OptionalDouble mostChanged) {
        /** Lets every good pack pass. */
        public static final Terms NONE = new Terms(false, OptionalDouble.empty());
    }

    private record Pair(String from, String to, String data) {}

    /** Over the facts of this book. */
    public PackDiffs(FactBook facts, Terms terms) {
        this.facts = facts;
        this.terms = terms;
    }

    /**
     * The difference between two packs on the facts kept.
     *
     * @param period the newest period; empty for the latest with enough data
     * @param earlier how many periods before that are looked at too
     * @throws BadInput if there are no facts
     */
    Diff diff(RulePack from, RulePack to, Optional<Period> period, int earlier) {
        SalesData data = facts.read();
        Request request =
                new Request(data, 0, List.of(), period, Runtime.getRuntime().availableProcessors());
        Diff diff = Diff.of(request, from, to, earlier, Progress.SILENT);
        if (period.isEmpty()) {
            // The facts that were looked at: others may have been loaded meanwhile, and earlier ones count no more.
            String looked = Fingerprint.of(data);
            seen.keySet().removeIf(pair -> !pair.data().equals(looked));
            seen.put(new Pair(from.hash(), to.hash(), looked), changed(diff));
        }
        return diff;
    }

    private String data() {
        return facts.status().map(FactBook.Status::data).orElse("");
    }

    @Override
    public List<Problem> objections(Engine live, Engine next) {
        if (terms.equals(Terms.NONE) || facts.status().isEmpty()) {
            return List.of();
        }
        Pair pair = new Pair(live.pack().hash(), next.pack().hash(), data());
        List<Problem> objections = new ArrayList<>();
        if (terms.seenFirst() && !seen.containsKey(pair)) {
            objections.add(objection(
                    "nobody has looked at what the pack " + pair.to() + " changes against the live pack " + pair.from(),
                    "ask for it first: POST /api/rule-packs/diff with {\"to\": \"" + pair.to() + "\"}."));
        }
        if (terms.mostChanged().isPresent()) {
            Double known = seen.get(pair);
            double changed = known != null ? known : changed(diff(live.rules(), next.rules(), Optional.empty(), 0));
            if (changed > terms.mostChanged().getAsDouble()) {
                objections.add(objection(
                        "the pack " + pair.to() + " changes " + percent(changed)
                                + " of the recommendations, and at most "
                                + percent(terms.mostChanged().getAsDouble()) + " may change at once",
                        "change less at a time, or start the server with a larger --most-changed."));
            }
        }
        return objections;
    }

    private static double changed(Diff diff) {
        return diff.periods().get(0).changed();
    }

    private static Problem objection(String what, String maybe) {
        return Problem.error(Place.of("rules"), what, maybe);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f%%", share * 100);
    }
}
