package dev.brightspots.plan;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Draws lots that come out the same for the same words, in every run and on every machine. */
final class Lots {
    private static final int UNUSED = 11;
    private static final double STEPS = 1L << 53;

    private Lots() {}

    /** A number from 0 (inclusive) to 1 (exclusive), evenly spread over words. */
    static double draw(String... words) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\u0000", words).getBytes(StandardCharsets.UTF_8));
            return (ByteBuffer.wrap(hash).getLong() >>> UNUSED) / STEPS;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java knows SHA-256", e);
        }
    }
}
