package dev.brightspots.api.people;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Remembers for some minutes which passwords were right, so that a program that sends one with each request is not slowed down
 * by each. What it keeps is worth nothing outside this process: no password, but a digest under a key that is thrown away with
 * it. The stored hash is part of the digest, so that another password ends it at once.
 */
final class ShownBefore {
    private static final long GOOD_FOR = Duration.ofMinutes(5).toNanos();
    private static final int MOST = 1000;
    private static final String DIGEST = "HmacSHA256";

    private final SecretKeySpec key;
    private final Map<String, Long> untilByDigest = new LinkedHashMap<>();

    ShownBefore() {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        key = new SecretKeySpec(secret, DIGEST);
    }

    synchronized boolean has(String name, String password, String hash) {
        Long until = untilByDigest.get(digest(name, password, hash));
        return until != null && until - System.nanoTime() > 0;
    }

    synchronized void note(String name, String password, String hash) {
        String digest = digest(name, password, hash);
        // What was noted last stands last, so that the first is the oldest.
        untilByDigest.remove(digest);
        untilByDigest.put(digest, System.nanoTime() + GOOD_FOR);
        if (untilByDigest.size() > MOST) {
            untilByDigest.remove(untilByDigest.keySet().iterator().next());
        }
    }

    private String digest(String name, String password, String hash) {
        try {
            Mac mac = Mac.getInstance(DIGEST);
            mac.init(key);
            for (String part : new String[] {name, hash, password}) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                mac.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                mac.update(bytes);
            }
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + DIGEST, e);
        }
    }
}
