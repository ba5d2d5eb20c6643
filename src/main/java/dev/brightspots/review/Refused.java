package dev.brightspots.review;

/** A decision that cannot be taken; nothing has changed by it. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Kind kind;
    private final String maybe;

    /** What stands against it. */
    public enum Kind {
        /** The person may not do that. */
        NOT_YOURS,
        /** It is not possible in the plan's state. */
        WRONG_STATE,
        /** Somebody else decided meanwhile. */
        STALE,
        /** Something is missing or makes no sense. */
        INCOMPLETE
    }

    Refused(Kind kind, String what, String maybe) {
        super(what);
        this.kind = kind;
        this.maybe = maybe;
    }

    public Kind kind() {
        return kind;
    }

    /** What the person could do, in a sentence that follows "Maybe ". */
    public String maybe() {
        return maybe;
    }
}
