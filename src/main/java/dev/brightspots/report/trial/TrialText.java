package dev.brightspots.report.trial;

import dev.brightspots.advise.trial.CaseRun;
import dev.brightspots.advise.trial.Concerned;
import dev.brightspots.advise.trial.Coverage;
import dev.brightspots.advise.trial.Mutation;
import dev.brightspots.advise.trial.Trial;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A trial to read: what came out otherwise first and complete, then the figures. */
public final class TrialText {
    private TrialText() {}

    /** The lines, without the count of cases. */
    public static List<String> of(Trial trial) {
        List<String> lines = new ArrayList<>();
        for (CaseRun run : trial.failed()) {
            lines.addAll(of(run));
            lines.add("");
        }
        trial.coverage().ifPresent(one -> lines.addAll(of(one)));
        trial.mutation().ifPresent(one -> lines.addAll(of(one)));
        return lines;
    }

    /** What came out otherwise in a case, and each condition of the rules that decided it. */
    static List<String> of(CaseRun run) {
        List<String> lines = new ArrayList<>();
        Set<Concerned> told = new HashSet<>();
        for (CaseRun.Miss miss : run.misses()) {
            lines.addAll(miss.problem().toString().lines().toList());
            for (Concerned one : miss.rules()) {
                boolean first = told.add(one);
                lines.add("  the rule " + one.rule().id() + " (" + one.rule().place() + ")"
                        + (first ? "" : ": as above"));
                if (first) {
                    one.conditions().forEach(condition -> condition.lines().forEach(line -> lines.add("    " + line)));
                }
            }
        }
        return lines;
    }

    private static List<String> of(Coverage coverage) {
        List<String> lines = new ArrayList<>();
        lines.add("Coverage: " + coverage.rules().of("rules") + ", "
                + coverage.conditions().of("conditions") + ".");
        coverage.open().forEach(open -> lines.add("  " + open));
        return lines;
    }

    private static List<String> of(Mutation mutation) {
        List<String> lines = new ArrayList<>();
        lines.add("Mistakes: a case notices " + mutation.noticed().of("mistakes")
                + (mutation.unnoticed().isEmpty() ? "." : "; no case notices that"));
        mutation.unnoticed().forEach(one -> lines.add("  " + one));
        return lines;
    }
}
