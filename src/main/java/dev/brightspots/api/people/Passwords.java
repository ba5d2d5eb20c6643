package dev.brightspots.api.people;

import dev.brightspots.people.PersonId;
import dev.brightspots.text.BadInput;
import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Which passwords are taken, and what is kept of them. */
public final class Passwords {
    private static final int SHORTEST = 10;
    /** bcrypt looks at no more. */
    private static final int MOST_BYTES = 72;

    private static final int STRENGTH = 12;
    private static final String KIND = "bcrypt";
    /** Each hash says how it was made, so that another way can be taken later without asking anybody for a new password. */
    private static final PasswordEncoder ENCODER =
            new DelegatingPasswordEncoder(KIND, Map.of(KIND, new BCryptPasswordEncoder(STRENGTH)));

    /** Without letters that look alike. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int GROUP = 4;

    private Passwords() {}

    /**
     * What is kept of a password.
     *
     * @throws BadInput if it would be too easy to guess, or is too long
     */
    static String hash(PersonId id, String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw bad("the password is shorter than " + SHORTEST + " characters", "take some words in a row.");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw bad("the password is longer than " + MOST_BYTES + " bytes", "shorten it.");
        }
        if (password.equalsIgnoreCase(id.value())) {
            throw bad("the password is the name", "take some words in a row.");
        }
        return hash(password);
    }

    /** What is kept of a password that need not be hard to guess. */
    public static String hash(String password) {
        return Objects.requireNonNull(ENCODER.encode(password));
    }

    /** Whether a password is the one a hash was made of; takes some tenths of a second, so that guessing is slow. */
    static boolean right(String password, String hash) {
        return ENCODER.matches(password, hash);
    }

    /** A password that nobody can guess. */
    public static String random() {
        SecureRandom chance = new SecureRandom();
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                password.append('-');
            }
            password.append(LETTERS.charAt(chance.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    private static BadInput bad(String what, String maybe) {
        return new BadInput(Problem.error(Place.of("password"), what, maybe));
    }
}
