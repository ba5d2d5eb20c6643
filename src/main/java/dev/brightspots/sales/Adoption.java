package dev.brightspots.sales;

import java.util.Optional;

/**
 * A unit, with all its descendants, does a practice.
 *
 * @param since first period of use; empty: it always did
 * @param until last period of use; empty: it still does
 * @param fidelity how faithfully, from 0 (a trial's control) to 1
 * @param assigned who does it was decided by lot
 */
public record Adoption(
        UnitId unit,
        PracticeId practice,
        Optional<Period> since,
        Optional<Period> until,
        double fidelity,
        boolean assigned) {
    public Adoption {
        if (!(fidelity >= 0 && fidelity <= 1)) {
            throw new IllegalArgumentException("Fidelity lies between 0 and 1, not " + fidelity);
        }
    }

    /** Whether any day of the period falls into the time of use. */
    public boolean touches(Period period) {
        return since.map(start -> !period.last().isBefore(start.first())).orElse(true)
                && until.map(end -> !period.first().isAfter(end.last())).orElse(true);
    }

    /** Whether every day of the period falls into the time of use. */
    public boolean covers(Period period) {
        return since.map(start -> !period.first().isBefore(start.first())).orElse(true)
                && until.map(end -> !period.last().isAfter(end.last())).orElse(true);
    }
}
