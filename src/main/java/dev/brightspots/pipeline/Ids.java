package dev.brightspots.pipeline;

import dev.brightspots.facts.BrightSpot;
import dev.brightspots.facts.Conclusion;
import dev.brightspots.facts.Recommendation;
import dev.brightspots.facts.Standing;
import dev.brightspots.plan.CoachingPlan;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names conclusions stably over runs: by what they are about, not by when or how much. */
public final class Ids {
    private Ids() {}

    /**
     * The id of a conclusion: a hash of its sort and its unit, metric, practice and target. A recommendation keeps its id when
     * another source would teach it, a standing when the verdict changes, so that what people said of it survives the next run.
     */
    public static String of(Conclusion conclusion) {
        if (conclusion instanceof Recommendation one) {
            return hash("recommendation", one.target(), one.practice(), one.metric());
        }
        if (conclusion instanceof Standing one) {
            return hash("standing", one.who(), one.metric());
        }
        if (conclusion instanceof BrightSpot one) {
            return hash("bright-spot", one.who(), one.metric());
        }
        return hash(conclusion.toString());
    }

    /** The id of a unit's plan for a period. */
    public static String of(CoachingPlan plan) {
        return hash("plan", plan.unit().value(), plan.period().toString());
    }

    /** The first 16 hex digits of the SHA-256 of some words. */
    public static String hash(String... words) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\u0000", words).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java knows SHA-256", e);
        }
    }
}
