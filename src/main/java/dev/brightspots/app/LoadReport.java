package dev.brightspots.app;

import dev.brightspots.api.Intake;
import dev.brightspots.load.Refused;
import dev.brightspots.text.Problem;
import java.io.PrintStream;
import java.util.List;
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
        refused(taken.refusedRows().stream().map(Refused::problem).toList(), taken.refused(), err);
    }

    /** The same of another server's answer. */
    static void refused(List<Problem> first, long all, PrintStream err) {
        first.stream().limit(SHOWN).forEach(err::println);
        if (all > SHOWN) {
            err.printf(
                    Locale.ROOT,
                    "... and %,d more rows refused. Maybe 'brightspots check' lists them all.%n",
                    all - SHOWN);
        }
    }
}
