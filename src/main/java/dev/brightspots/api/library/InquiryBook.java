package dev.brightspots.api.library;

import dev.brightspots.api.FactBook;
import dev.brightspots.api.plans.PlanBook.KeyUsed;
import dev.brightspots.review.Investigation;
import dev.brightspots.review.Investigation.Act;
import dev.brightspots.review.Refused;
import java.util.Optional;

/** Keeps what was done on inquiries. */
public interface InquiryBook {
    /** What was done on an inquiry; empty if nothing was. */
    Optional<Investigation> find(String inquiry);

    /**
     * Takes a step and keeps it, whole or not at all. With a key that was used for the same before, nothing is done again, and the
     * answer is what it was then.
     *
     * @param open the inquiry, for the case that nothing was done on it before
     * @param key chosen by who asks, so that asking twice does it once
     * @param published facts to keep together with it
     * @throws Refused if it cannot be taken, also because somebody else was quicker
     * @throws KeyUsed if the key was used for another thing
     */
    Investigation act(Investigation open, Act act, Optional<String> key, Optional<FactBook.Given> published)
            throws Refused;
}
