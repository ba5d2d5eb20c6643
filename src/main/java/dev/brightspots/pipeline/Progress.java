package dev.brightspots.pipeline;

/** Is told how far a run has come. */
@FunctionalInterface
public interface Progress {
    /** Tells nobody. */
    Progress SILENT = (stage, done, all) -> {};

    /**
     * So far.
     *
     * @param stage what is being done, for example "measuring"
     * @param done steps done
     * @param all steps in all
     */
    void at(String stage, long done, long all);
}
