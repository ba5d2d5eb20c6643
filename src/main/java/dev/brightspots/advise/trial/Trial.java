package dev.brightspots.advise.trial;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that a trial of rules found.
 *
 * @param pack the hash of the rules
 * @param coverage if it was asked for
 * @param mutation if it was asked for
 */
public record Trial(String pack, List<CaseRun> runs, Optional<Coverage> coverage, Optional<Mutation> mutation) {
    public Trial {
        runs = List.copyOf(runs);
    }

    /** The cases that came out otherwise than expected. */
    public List<CaseRun> failed() {
        return runs.stream().filter(run -> !run.misses().isEmpty()).toList();
    }

    /** Whether every figure that was asked for is at least so many percent. */
    public boolean reaches(int percent) {
        Stream<Share> covered = coverage.stream().flatMap(one -> Stream.of(one.rules(), one.conditions()));
        return Stream.concat(covered, mutation.map(Mutation::noticed).stream())
                .allMatch(share -> share.percent() >= percent);
    }
}
