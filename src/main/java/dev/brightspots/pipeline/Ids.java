package dev.brightspots.pipeline;

import dev.brightspots.facts.Conclusion;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names conclusions stably over runs. */
public final class Ids {
    private Ids() {}

    /** Equal conclusions have equal ids, whenever and wherever they are made. */
    public static String of(Conclusion conclusion) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(conclusion.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java knows SHA-256", e);
        }
    }
}
