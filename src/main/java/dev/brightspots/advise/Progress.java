package dev.brightspots.advise;

/** Hears how far the work is; never called by two threads at once. */
@FunctionalInterface
public interface Progress {
    /** Nobody listens. */
    Progress NONE = (done, all) -> {};

    /** So many partitions are done, of so many. */
    void done(int done, int all);
}
