package dev.brightspots.cli;

/** The exit codes of every command. */
final class Exit {
    static final int FINE = 0;
    /** The work found problems: errors in rules, refused rows in a check. */
    static final int PROBLEMS = 1;
    /** Wrong usage, or input that cannot be read. */
    static final int UNUSABLE = 2;

    private Exit() {}
}
