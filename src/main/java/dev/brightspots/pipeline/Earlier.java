package dev.brightspots.pipeline;

import dev.brightspots.pipeline.RunResult.Advised;
import dev.brightspots.plan.UnderWay;
import dev.brightspots.review.Decided;
import dev.brightspots.review.Decided.Declined;
import dev.brightspots.review.Evidence;
import dev.brightspots.review.Reason;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** What was decided before, and what of it still holds for what is advised now. */
final class Earlier {
    private final Map<String, Declined> declined;
    private final List<UnderWay.Item> underWay;

    Earlier(Decided decided) {
        this.declined = decided.declined();
        this.underWay = decided.underWay();
    }

    List<UnderWay.Item> underWay() {
        return underWay;
    }

    /** Whether somebody declined it, and the evidence is still the same. */
    boolean isDeclined(Advised advised) {
        Declined found = declined.get(advised.id());
        return found != null && !evidence(advised).differsFrom(found.item().evidence());
    }

    /** The same, saying that it was declined and whether the evidence has changed since. */
    Advised saying(Advised advised) {
        Declined found = declined.get(advised.id());
        if (found == null) {
            return advised;
        }
        String said = " It was declined on "
                + Wording.day(found.at().atZone(ZoneOffset.UTC).toLocalDate())
                + found.reason()
                        .map(Reason::words)
                        .map(words -> " (" + words + ")")
                        .orElse("");
        String since =
                isDeclined(advised) ? "." : ", when " + was(found.item().evidence(), advised) + ": look at it again.";
        return new Advised(
                advised.id(),
                advised.target(),
                advised.metric(),
                advised.practice(),
                advised.source(),
                advised.gain(),
                advised.ownVolume(),
                advised.differs(),
                advised.grade(),
                advised.priority(),
                advised.text() + said + since,
                advised.reasons());
    }

    private static String was(Evidence then, Advised now) {
        return then.grade() == now.grade()
                ? "another gain was expected"
                : "its grade was " + then.grade() + ", and now is " + now.grade();
    }

    static Evidence evidence(Advised advised) {
        return new Evidence(
                advised.grade(),
                advised.gain().expected(),
                advised.gain().low(),
                advised.gain().high());
    }
}
