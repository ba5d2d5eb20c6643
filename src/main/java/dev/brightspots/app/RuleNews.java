package dev.brightspots.app;

import dev.brightspots.api.Caller;
import dev.brightspots.api.Engine.Pack;
import dev.brightspots.api.RunWorker;
import dev.brightspots.api.packs.Refused;
import dev.brightspots.api.packs.RulePacks;
import java.io.PrintStream;
import java.util.Optional;

/** Looks at the folder of rules, and says on the terminal what is new: an author often sits before it. */
final class RuleNews implements Runnable {
    private static final int SHOWN = 5;

    private final RulePacks packs;
    private final RunWorker worker;
    private final PrintStream out;

    RuleNews(RulePacks packs, RunWorker worker, PrintStream out) {
        this.packs = packs;
        this.worker = worker;
        this.out = out;
    }

    @Override
    public void run() {
        switch (packs.look()) {
            case NOW_LIVE -> {
                Pack live = packs.live().now().pack();
                out.println("Rules: the pack " + live.hash() + " of " + live.name() + " is live now, "
                        + live.rules().size() + " rules.");
                Optional<String> run = worker.again(Caller.SERVER.id());
                run.ifPresent(id -> out.println("  The run " + id + " is made with it."));
            }
            case REFUSED -> refused(packs, out);
            case NOTHING_NEW -> {}
        }
        out.flush();
    }

    /** What was refused and why, and what goes on instead. */
    static void refused(RulePacks packs, PrintStream out) {
        for (Refused one : packs.refused()) {
            out.println("Rules: " + one.name() + " is not used"
                    + (one.hash().isEmpty() ? "" : " (pack " + one.hash() + ")") + "; the pack "
                    + packs.live().now().pack().hash() + " stays live.");
            one.problems().stream().limit(SHOWN).forEach(problem -> out.println("  " + problem));
            if (one.problems().size() > SHOWN) {
                out.println("  ... and " + (one.problems().size() - SHOWN)
                        + " more. Maybe 'brightspots check' and 'brightspots test' list them all.");
            }
        }
    }
}
