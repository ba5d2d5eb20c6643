package dev.brightspots.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.brightspots.measure.Heterogeneity.Group;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Pooling, robust location, ranks and intervals against answers that others published. */
class PublishedEffectsTest {
    private static final Offset<Double> FOUR_DIGITS = within(5e-5);

    /** Raudenbush 1985, 19 studies of teachers' expectations. */
    private static final double[] PYGMALION = {
        0.03, 0.12, -0.14, 1.18, 0.26, -0.06, -0.02, -0.32, 0.27, 0.80, 0.54, 0.18, -0.02, 0.23, -0.18, -0.06, 0.30,
        0.07, -0.07
    };

    private static final double[] PYGMALION_VARIANCES = {
        0.0156, 0.0216, 0.0279, 0.1391, 0.1362, 0.0106, 0.0106, 0.0484, 0.0269, 0.0630, 0.0912, 0.0497, 0.0835, 0.0841,
        0.0253, 0.0279, 0.0193, 0.0088, 0.0303
    };

    private static final double[] SCHOOLS = {28, 8, -3, 7, -1, 1, 18, 12};
    private static final double[] SCHOOL_ERRORS = {15, 10, 16, 11, 9, 11, 10, 18};

    /** DerSimonian and Kacker 2007, the CLASP trials, as in metafor's tests: tau .3681, mu -.3811, standard error .2060. */
    @Test
    void pauleAndMandelOnSixAspirinTrials() {
        Group trials = Trials.aspirin();
        double between = Heterogeneity.pauleMandel(List.of(trials));
        double[] weights = Heterogeneity.weights(trials.variances(), between);
        assertThat(Math.sqrt(between)).isCloseTo(0.3681, FOUR_DIGITS);
        assertThat(Robust.mean(trials.estimates(), weights)).isCloseTo(-0.3811, FOUR_DIGITS);
        assertThat(1 / Math.sqrt(Arrays.stream(weights).sum())).isCloseTo(0.2060, FOUR_DIGITS);
    }

    /** Colditz and others 1994, 13 trials of the BCG vaccine: tau^2 .3181, mu -.7150, standard error .1809. */
    @Test
    void pauleAndMandelOnThirteenVaccineTrials() {
        Group trials = Trials.vaccine();
        double[] y = trials.estimates();
        double[] v = trials.variances();
        double between = Heterogeneity.pauleMandel(List.of(trials));
        double[] weights = Heterogeneity.weights(v, between);
        assertThat(between).isCloseTo(0.3181, FOUR_DIGITS);
        assertThat(Robust.mean(y, weights)).isCloseTo(-0.7150, FOUR_DIGITS);
        assertThat(1 / Math.sqrt(Arrays.stream(weights).sum())).isCloseTo(0.1809, FOUR_DIGITS);
    }

    /** Rubin 1981: they differ by no more than their errors; pooled 7.6856, standard error 4.0719. */
    @Test
    void pauleAndMandelFindNoDifferenceBetweenEightSchools() {
        double[] v = Arrays.stream(SCHOOL_ERRORS).map(error -> error * error).toArray();
        assertThat(Heterogeneity.pauleMandel(List.of(new Group(SCHOOLS, v)))).isZero();
        double[] weights = Heterogeneity.weights(v, 0);
        assertThat(Robust.mean(SCHOOLS, weights)).isCloseTo(7.6856, FOUR_DIGITS);
        assertThat(1 / Math.sqrt(Arrays.stream(weights).sum())).isCloseTo(4.0719, FOUR_DIGITS);
    }

    @Test
    void groupsThatAreAlikeSayOfTauWhatOneOfThemSays() {
        Group one = new Group(PYGMALION, PYGMALION_VARIANCES);
        assertThat(Heterogeneity.pauleMandel(List.of(one, one)))
                .isCloseTo(Heterogeneity.pauleMandel(List.of(one)), within(1e-9));
        assertThat(Heterogeneity.pauleMandel(List.of())).isZero();
        assertThat(Heterogeneity.pauleMandel(List.of(new Group(new double[] {3}, new double[] {1}))))
                .isZero();
    }

    /** The 19 predictions of metafor's tests, at the REML estimate of tau^2 .0188 (Raudenbush 1985; Robinson 1991). */
    @Test
    void nineteenPredictionsAreDrawnTowardsTheMean() {
        double[] published = {
            0.0543, 0.1006, -0.0064, 0.2144, 0.1051, -0.0082, 0.0174, -0.0293, 0.1604, 0.2485, 0.1618, 0.1102, 0.0646,
            0.1105, -0.0288, 0.0258, 0.1905, 0.0744, 0.0248
        };
        Pooling drawn = Pooling.given(PYGMALION, PYGMALION_VARIANCES, 0.0188);
        assertThat(drawn.effects()).containsExactly(published, within(5e-4));
    }

    @Test
    void contextsAreDrawnTogetherTheMoreTheirErrorsAllow() {
        Pooling sure = Pooling.of(new double[] {0.3, 0}, new double[] {1e-4, 1e-4}, 0.5);
        Pooling vague = Pooling.of(new double[] {0.3, 0}, new double[] {0.04, 0.04}, 0.5);
        assertThat(sure.effects()[0]).isCloseTo(0.3, within(0.01));
        assertThat(vague.effects()[0]).isBetween(0.15, 0.27);
        assertThat(vague.effects()[0] - vague.effects()[1]).isLessThan(0.2);
        assertThat(vague.variances()[0]).isLessThan(0.04);
        Pooling larger = Pooling.of(new double[] {30, 0}, new double[] {400, 400}, 0.5);
        assertThat(larger.effects()[0])
                .as("a hundred times the numbers, a hundred times the answer")
                .isCloseTo(100 * vague.effects()[0], within(0.5));
        assertThat(Pooling.of(new double[] {0.3}, new double[] {0.04}, 0.5).effects())
                .containsExactly(0.3);
    }

    /** Venables and Ripley's chem: the scale of Huber's proposal 2 is .67365 about the location 3.20549. */
    @Test
    void hubersWidthOfCopperInFlourIsOneAtItsPublishedScale() {
        double[] copper = {
            2.20, 2.20, 2.4, 2.4, 2.5, 2.7, 2.8, 2.9, 3.03, 3.03, 3.10, 3.37, 3.4, 3.4, 3.4, 3.5, 3.6, 3.7, 3.7, 3.7,
            3.7, 3.77, 5.28, 28.95
        };
        double[] deviations = Arrays.stream(copper).map(one -> one - 3.20549).toArray();
        // Proposal 2 divides by n - 1.
        double shrunk = Math.sqrt(23 / 24.0);
        double scale = Math.sqrt(Robust.extraVariance(deviations, new double[24], Robust.Width.HUBER));
        double[] standardised =
                Arrays.stream(deviations).map(one -> one / 0.67365).toArray();
        assertThat(Robust.Width.HUBER.of(standardised)).isCloseTo(shrunk, within(1e-3));
        assertThat(scale).isCloseTo(0.67365 * shrunk, within(0.02));
        assertThat(Math.sqrt(Robust.extraVariance(deviations, new double[24], Robust.Width.MAD)))
                .isCloseTo(Robust.mad(deviations, 0), within(1e-6));
    }

    @Test
    void whatErrorsExplainIsNoExtraVariance() {
        double[] deviations = {-1, 1, -0.5, 0.5, 0.2, -0.2};
        double[] errors = {4, 4, 4, 4, 4, 4};
        assertThat(Robust.extraVariance(deviations, errors, Robust.Width.MAD)).isZero();
        assertThat(Robust.extraVariance(new double[4], new double[4], Robust.Width.MAD))
                .isZero();
        double[] scaled = Arrays.stream(deviations).map(one -> 10 * one).toArray();
        assertThat(Robust.extraVariance(scaled, new double[6], Robust.Width.HUBER))
                .isCloseTo(100 * Robust.extraVariance(deviations, new double[6], Robust.Width.HUBER), within(1e-6));
    }

    /** Serfling 1980: of alike values pi / 2 times the squared error of their mean. */
    @Test
    void theErrorOfAMedianIsThatOfTheMeanAQuarterMore() {
        double[] alike = new double[100];
        double[] errors = new double[100];
        Arrays.fill(errors, 2);
        assertThat(Robust.squaredErrorOfMedian(alike, errors)).isCloseTo(Math.PI / 2 * 4 / 100, within(1e-9));
        double[] withFar = IntStream.range(0, 140)
                .mapToDouble(i -> i < 100 ? 0 : i < 120 ? 50 : -50)
                .toArray();
        double[] more = new double[140];
        Arrays.fill(more, 2);
        assertThat(Robust.squaredErrorOfMedian(withFar, more))
                .as("values far away on both sides change nothing")
                .isCloseTo(Math.PI / 2 * 4 / 100, within(1e-9));
        double[] camps = {-1, -1, -1, 1, 1, 1};
        assertThat(Robust.squaredErrorOfMedian(camps, new double[] {0.01, 0.01, 0.01, 0.01, 0.01, 0.01}))
                .as("between two camps")
                .isBetween(0.05, 2.0);
    }

    /** Spearman 1904; ties share their ranks. Ten pairs with one exchange of neighbours: 1 - 6 x 2 / 990. */
    @Test
    void ranksCorrelateAsSpearmanCounted() {
        double[] rising = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
        double[] exchanged = {1, 2, 3, 5, 4, 6, 7, 8, 9, 10};
        assertThat(Ranks.correlation(rising, exchanged)).isCloseTo(1 - 6 * 2 / 990.0, within(1e-12));
        assertThat(Ranks.correlation(
                        rising, Arrays.stream(rising).map(one -> -one * one).toArray()))
                .isCloseTo(-1, within(1e-12));
        assertThat(Ranks.of(new double[] {7, 3, 7, 1})).containsExactly(3.5, 2, 3.5, 1);
        assertThat(Ranks.correlation(new double[] {1, 1, 1}, new double[] {1, 2, 3}))
                .isZero();
        // The one-sided 5 % point for ten pairs is .549 by the t distribution of eight degrees of freedom.
        assertThat(Ranks.chanceOfFalling(-0.5494, 10)).isCloseTo(0.05, within(1e-3));
    }

    /** Student's tables: t of 10 degrees of freedom is 2.228 at 97.5 %; with very many it is the normal's 1.960. */
    @Test
    void quantilesAreStudents() {
        assertThat(Tail.quantile(0.975, 10)).isCloseTo(2.228, within(5e-4));
        assertThat(Tail.quantile(0.975, 1e9)).isCloseTo(1.960, within(5e-4));
        assertThat(Tail.beyond(2.228, 10)).isCloseTo(0.025, within(1e-5));
    }
}
