package dev.brightspots.measure;

import java.util.List;

/**
 * What one adopter gained, full dose, against those who had not begun.
 *
 * @param unit its place in the group
 * @param rank its rank in the organisation
 * @param site rank of the unit that adopted: adopters below one of them are one site
 * @param gain its change less that of the controls, divided by its fidelity
 * @param variance of the gain
 * @param shared the part of the variance that is the controls' own error, which no number of adopters averages out
 * @param drift by how much it would have pulled away from the controls, had it gone on as before it began; NaN if it has too
 *     few periods
 * @param driftVariance of that drift
 * @param first place of the first period since it began that counts
 * @param last place of the last one
 * @param dose its fidelity
 * @param assigned who adopts was decided by lot
 * @param standIns what each control would have gained, had it adopted instead and nothing come of it
 */
record Site(
        int unit,
        int rank,
        int site,
        double gain,
        double variance,
        double shared,
        double drift,
        double driftVariance,
        int first,
        int last,
        double dose,
        boolean assigned,
        List<StandIn> standIns) {
    /** A control in the place of the adopter. */
    record StandIn(int unit, double gain) {}
}
