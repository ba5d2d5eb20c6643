package dev.brightspots.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Formulas against answers that others published. */
class PublishedVectorsTest {
    private static final Offset<Double> FOUR_DIGITS = within(5e-5);

    /** 24 determinations of copper in wholemeal flour: Venables and Ripley, Modern applied statistics with S, chem. */
    private static final double[] COPPER = {
        2.20, 2.20, 2.4, 2.4, 2.5, 2.7, 2.8, 2.9, 3.03, 3.03, 3.10, 3.37, 3.4, 3.4, 3.4, 3.5, 3.6, 3.7, 3.7, 3.7, 3.7,
        3.77, 5.28, 28.95
    };

    /** Deaths and operations of 12 hospitals on infants: Spiegelhalter and others, BUGS examples, Surgical. */
    private static final double[] OPERATIONS = {47, 148, 119, 810, 211, 196, 148, 215, 207, 97, 256, 360};

    private static final double[] DEATHS = {0, 18, 8, 46, 8, 13, 9, 31, 14, 8, 29, 24};

    /** Benjamini and Hochberg 1995, their 15 p-values. */
    @Test
    void benjaminiAndHochbergAdjustTheirOwnExample() {
        double[] p = {
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
            0.7590, 1.000
        };
        double[] expected = {
            0.0015, 0.0030, 0.0095, 0.035625, 0.0603, 0.063857, 0.063857, 0.0645, 0.0765, 0.4860, 0.581182, 0.714875,
            0.753231, 0.813214, 1
        };
        assertThat(FalseDiscovery.adjust(p)).containsExactly(expected, within(5e-7));
        assertThat(rejected(p, 0.05)).isEqualTo(4);
        assertThat(FalseDiscovery.cutOff(p, 0.05)).as("of a fifth one").isEqualTo(0.05 * 5 / 15);
        assertThat(rejected(p, 0.10)).isEqualTo(9);
    }

    private static long rejected(double[] p, double rate) {
        return Arrays.stream(FalseDiscovery.adjust(p)).filter(q -> q <= rate).count();
    }

    @Test
    void adjustedValuesStandInTheOrderGivenAndTiesAreTreatedAlike() {
        assertThat(FalseDiscovery.adjust(new double[] {0.9, 0.01, 0.04, 0.01}))
                .containsExactly(new double[] {0.9, 0.02, 0.16 / 3, 0.02}, within(1e-12));
        assertThat(FalseDiscovery.adjust(new double[0])).isEmpty();
    }

    @Test
    void aFindingBeyondDoubtMakesOthersNoHarderToSee() {
        assertThat(FalseDiscovery.cutOff(new double[] {0, 0.5, 0.6, 0.9}, 0.1)).isEqualTo(0.05);
        assertThat(FalseDiscovery.cutOff(new double[] {0, 0.01}, 0.1)).isEqualTo(0.1);
    }

    @Test
    void whereNothingIsRejectedTheCutOffIsThatOfALoneFinding() {
        assertThat(FalseDiscovery.cutOff(new double[] {0.5, 0.9}, 0.1)).isEqualTo(0.05);
        assertThat(FalseDiscovery.cutOff(new double[0], 0.1)).isEqualTo(0.1);
    }

    /** Raudenbush 1985, 19 studies of teachers' expectations, as in metafor's tests. */
    @Test
    void derSimonianAndLairdOnTeachersExpectations() {
        double[] y = {
            0.03, 0.12, -0.14, 1.18, 0.26, -0.06, -0.02, -0.32, 0.27, 0.80, 0.54, 0.18, -0.02, 0.23, -0.18, -0.06, 0.30,
            0.07, -0.07
        };
        double[] v = {
            0.0156, 0.0216, 0.0279, 0.1391, 0.1362, 0.0106, 0.0106, 0.0484, 0.0269, 0.0630, 0.0912, 0.0497, 0.0835,
            0.0841, 0.0253, 0.0279, 0.0193, 0.0088, 0.0303
        };
        double between = Heterogeneity.derSimonianLaird(y, v);
        assertThat(between).isCloseTo(0.0259, FOUR_DIGITS);
        assertThat(Robust.mean(y, weights(v, 0))).isCloseTo(0.0604, FOUR_DIGITS);
        assertThat(Robust.mean(y, weights(v, between))).isCloseTo(0.0893, FOUR_DIGITS);
    }

    /** The CLASP trials, DerSimonian and Kacker 2007. */
    @Test
    void derSimonianAndLairdOnSixAspirinTrials() {
        double[] y = Trials.aspirin().estimates();
        double[] v = Trials.aspirin().variances();
        double between = Heterogeneity.derSimonianLaird(y, v);
        assertThat(Math.sqrt(between)).isCloseTo(0.2323, FOUR_DIGITS);
        assertThat(Robust.mean(y, weights(v, between))).isCloseTo(-0.3240, FOUR_DIGITS);
        assertThat(1 / Math.sqrt(Arrays.stream(weights(v, between)).sum())).isCloseTo(0.1540, FOUR_DIGITS);
    }

    /** 13 trials of the BCG vaccine, Colditz and others 1994, as in metafor's tests. */
    @Test
    void derSimonianAndLairdOnThirteenVaccineTrials() {
        double[] y = Trials.vaccine().estimates();
        double[] v = Trials.vaccine().variances();
        double between = Heterogeneity.derSimonianLaird(y, v);
        assertThat(between).isCloseTo(0.3088, FOUR_DIGITS);
        assertThat(Robust.mean(y, weights(v, 0))).isCloseTo(-0.4303, FOUR_DIGITS);
        assertThat(Robust.mean(y, weights(v, between))).isCloseTo(-0.7141, FOUR_DIGITS);
    }

    /** Rubin 1981: eight schools differ by no more than their errors. */
    @Test
    void eightSchoolsDoNotDifferAtAll() {
        double[] y = {28, 8, -3, 7, -1, 1, 18, 12};
        double[] v = IntStream.of(15, 10, 16, 11, 9, 11, 10, 18)
                .mapToDouble(s -> (double) s * s)
                .toArray();
        assertThat(Heterogeneity.derSimonianLaird(y, v)).isZero();
        assertThat(Robust.mean(y, weights(v, 0))).isCloseTo(7.6856, FOUR_DIGITS);
    }

    private static double[] weights(double[] variances, double between) {
        return Arrays.stream(variances).map(v -> 1 / (v + between)).toArray();
    }

    /** Spiegelhalter 2005 on twelve hospitals: z pulled in to the 10th and 90th percentile of R's type 7. */
    @Test
    void overDispersionOfTwelveHospitals() {
        double pooled = Arrays.stream(DEATHS).sum() / Arrays.stream(OPERATIONS).sum();
        double[] leads = IntStream.range(0, 12)
                .mapToDouble(i -> DEATHS[i] / OPERATIONS[i] - pooled)
                .toArray();
        double[] errors = Arrays.stream(OPERATIONS)
                .map(n -> Math.sqrt(pooled * (1 - pooled) / n))
                .toArray();
        double[] z =
                IntStream.range(0, 12).mapToDouble(i -> leads[i] / errors[i]).toArray();
        assertThat(z[7]).isCloseTo(3.938, within(5e-4));
        assertThat(Robust.quantile(z, 0.1)).isCloseTo(-1.92945, within(5e-6));
        assertThat(Robust.quantile(z, 0.9)).isCloseTo(2.38842, within(5e-6));
        double between = Heterogeneity.winsorised(leads, errors);
        assertThat(between).isCloseTo(4.8989e-4, within(5e-9));
        assertThat(IntStream.of(7, 10, 1)
                        .mapToDouble(i -> leads[i] / Math.sqrt(errors[i] * errors[i] + between))
                        .toArray())
                .containsExactly(new double[] {2.472, 1.430, 1.546}, within(5e-4));
    }

    @Test
    void unitsThatDifferByNoMoreThanTheirErrorsHaveNoBackground() {
        assertThat(Heterogeneity.winsorised(new double[] {0.1, -0.1, 0.05, -0.05}, new double[] {1, 1, 1, 1}))
                .isZero();
    }

    @Test
    void locationAndSpreadOfCopperInFlour() {
        double[] even = new double[COPPER.length];
        Arrays.fill(even, 1);
        assertThat(Robust.mean(COPPER, even)).isCloseTo(4.2804, FOUR_DIGITS);
        assertThat(Robust.median(COPPER)).isEqualTo(3.385);
        assertThat(Robust.mad(COPPER, Robust.median(COPPER))).isCloseTo(0.52632, within(1e-4));
        assertThat((Robust.quantile(COPPER, 0.75) - Robust.quantile(COPPER, 0.25)) / 1.3489795)
                .isCloseTo(0.68570, within(5e-6));
        // Huber's proposal 2 with k = 1.5 ends at this scale; with the scale held there the location is the same.
        assertThat(Robust.huber(COPPER, even, 0.67365)).isCloseTo(3.20549, within(1e-5));
    }

    /** NIST/SEMATECH e-Handbook 7.2.6.2, the 90th percentile by Hyndman and Fan's seventh way. */
    @Test
    void quantilesAreOfTypeSeven() {
        double[] resistivity = {
            95.1772, 95.1567, 95.1937, 95.1959, 95.1442, 95.0610, 95.1591, 95.1195, 95.1065, 95.0925, 95.1990, 95.1682
        };
        assertThat(Robust.quantile(resistivity, 0.9)).isCloseTo(95.1957, FOUR_DIGITS);
        assertThat(Robust.quantile(resistivity, 1)).isEqualTo(95.1990);
    }

    @Test
    void theMedianWithoutOneIsThatOfTheOthers() {
        double[] sorted = {1, 2, 2, 5, 9, 11};
        for (double out : sorted) {
            double[] others = without(sorted, out);
            assertThat(Robust.medianWithout(sorted, out)).as("without %s", out).isEqualTo(Robust.median(others));
        }
        double[] odd = {1, 2, 2, 5, 9};
        for (double out : odd) {
            assertThat(Robust.medianWithout(odd, out))
                    .as("without %s", out)
                    .isEqualTo(Robust.median(without(odd, out)));
        }
        assertThat(Robust.medianWithout(new double[] {4}, 4)).isNaN();
        assertThat(Robust.median(new double[0])).isNaN();
    }

    private static double[] without(double[] values, double out) {
        int at = Arrays.binarySearch(values, out);
        return IntStream.range(0, values.length)
                .filter(i -> i != at)
                .mapToDouble(i -> values[i])
                .toArray();
    }

    @Test
    void aLightValueMovesTheLocationLessThanAHeavyOne() {
        double[] values = {0, 1, 10};
        assertThat(Robust.huber(values, new double[] {1, 1, 0.01}, 1))
                .isLessThan(Robust.huber(values, new double[] {1, 1, 1}, 1));
        assertThat(Robust.huber(values, new double[] {1, 1, 2}, 0)).isEqualTo(5.25);
    }
}
