package dev.brightspots.people;

/** What somebody does with the product. */
public enum Role {
    /** Leads units; sees those below the own place. */
    MANAGER,
    /** Reviews plans, keeps the library, asks where nobody knows why. */
    TRAINER,
    /** Loads facts and edits rules. */
    SALES_OPS,
    /** Runs the product, and creates people. */
    ADMINISTRATOR
}
