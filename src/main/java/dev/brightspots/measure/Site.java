package dev.brightspots.measure;

/**
 * What one adopter gained, full dose, against those who had not begun.
 *
 * @param unit its place in the group
 * @param site rank of the unit that adopted: adopters below one of them are one site
 * @param gain its change less that of the controls, divided by its fidelity
 * @param variance of the gain, from how much the controls' changes scatter
 * @param shared the part of the variance that is the controls' own error, which no number of adopters averages out
 * @param leads z of its drift before it began against the controls; NaN if it has too few periods
 * @param assigned who adopts was decided by lot
 */
record Site(int unit, int site, double gain, double variance, double shared, double leads, boolean assigned) {}
