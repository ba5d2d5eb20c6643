package dev.brightspots.api.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/** What the commands of the server's own machine show instead of a password: who can read it there may do everything anyway. */
public record LocalToken(String value) {
    private static final int BYTES = 32;

    /** A new one that nobody can guess. */
    public static LocalToken random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new LocalToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Whether it is the same; a wrong one takes as long as a right one, however much of it is right. */
    boolean is(String shown) {
        return MessageDigest.isEqual(value.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
    }

    /** Never shown by accident. */
    @Override
    public String toString() {
        return "LocalToken";
    }
}
