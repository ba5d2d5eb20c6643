package dev.brightspots.people;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody does with the product. */
public enum Role {
    /** Leads units; sees those below the own place. */
    MANAGER("a manager"),
    /** Reviews plans, keeps the library, asks where nobody knows why. */
    TRAINER("a trainer"),
    /** Loads facts and edits rules. */
    SALES_OPS("sales ops"),
    /** Runs the product, and creates people. */
    ADMINISTRATOR("an administrator");

    private final String somebody;

    Role(String somebody) {
        this.somebody = somebody;
    }

    /** As people write it, for example {@code sales-ops}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Who has it, within a sentence. */
    public String somebody() {
        return somebody;
    }

    /** The role of that word. */
    public static Optional<Role> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }
}
