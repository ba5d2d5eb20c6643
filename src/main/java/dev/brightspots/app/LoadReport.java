package dev.brightspots.app;

import dev.brightspots.api.Intake;
import java.io.PrintStream;
import java.util.Locale;

/** Says what became of a load: how many rows, the first refused ones, and what else there is to know. */
final class LoadReport {
    private static final int SHOWN = 5;

    private LoadReport() {}

    static void print(Intake.Taken taken, PrintStream err) {
        refused(taken, err);
        taken.problems().stream().limit(SHOWN).forEach(err::println);
        if (taken.problems().size() > SHOWN) {
            err.printf(
                    Locale.ROOT, "... and %,d more remarks.%n", taken.problems().size() - SHOWN);
        }
        err.flush();
    }

    /** The refused rows alone: what is merely odd stands in the report and under /api/facts/status. */
    static void refused(Intake.Taken taken, PrintStream err) {
        taken.refusedRows().stream().limit(SHOWN).forEach(row -> err.println(row.problem()));
        if (taken.refused() > SHOWN) {
            err.printf(
                    Locale.ROOT,
                    "... and %,d more rows refused. Maybe 'brightspots check' lists them all.%n",
                    taken.refused() - SHOWN);
        }
    }
}
