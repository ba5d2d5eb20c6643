package dev.brightspots.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.brightspots.facts.Lesson;
import dev.brightspots.facts.PracticeEffect;
import dev.brightspots.measure.Company;
import dev.brightspots.measure.Measured;
import dev.brightspots.measure.PracticeDraft;
import dev.brightspots.measure.Shown;
import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.sales.SalesData;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LessonsTest {
    private static final String CONTEXT = "team";
    private static final PracticeDraft PLAIN = PracticeDraft.of("p", "m");

    private static Lesson lesson(Company company) {
        SalesData data = company.data();
        List<Lesson> lessons = Lessons.of(data, Company.measured(data), Company.SHIPPED);
        assertThat(lessons).hasSize(1);
        return lessons.get(0);
    }

    /** What was seen of adopters, said outright. */
    private static Lesson lesson(PracticeDraft practice, double effect, double variance, double weeks, int sites) {
        SalesData data = Tried.by(0, 0, Optional.empty(), practice).data();
        Measured measured = new Measured(
                Company.quarter(7),
                "team",
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(new Shown(
                        new PracticeId("p"),
                        new MetricId("m"),
                        CONTEXT,
                        effect,
                        variance,
                        0,
                        weeks,
                        sites,
                        List.of())));
        return Lessons.of(data, measured, Company.SHIPPED).get(0);
    }

    private static double variance(Lesson lesson) {
        double error = (lesson.high() - lesson.low()) / (2 * 1.959963984540054);
        return error * error;
    }

    @Test
    void whereNothingElseIsKnownItIsWhatManyAdoptersShow() {
        Company company = Tried.by(6, 20, Optional.empty(), PLAIN);
        PracticeEffect shown = Company.measured(company.data()).effects().get(0);
        Lesson lesson = lesson(company);
        assertThat(lesson.sites()).isEqualTo(6);
        assertThat(lesson.weeks()).isZero();
        assertThat(lesson.effect()).isEqualTo(shown.effect()).isCloseTo(0.2, within(0.03));
        assertThat(lesson.low()).isCloseTo(shown.low(), within(1e-9));
        assertThat(lesson.chance()).isGreaterThan(0.99);
        assertThat(lesson.harm()).isLessThan(0.01);
    }

    @Test
    void whatWasKnownFromOutsideCountsByItsPrecision() {
        double half = 1.959963984540054 * 0.08;
        Lesson lesson = lesson(PracticeDraft.of("p", "m").prior(0.08, 0.08 - half, 0.08 + half), 0.2, 0.01, 0, 5);
        // (0.2 / 0.01 + 0.08 / 0.0064) / (1 / 0.01 + 1 / 0.0064)
        assertThat(lesson.effect()).isCloseTo(0.126829, within(1e-6));
        assertThat(variance(lesson)).isCloseTo(1 / 256.25, within(1e-9));
    }

    @Test
    void aPriorThatClaimsToKnowForCertainDoesNotSilenceWhatIsSeen() {
        Lesson lesson = lesson(PracticeDraft.of("p", "m").prior(0.1, 0.1, 0.1), -0.4, 0.0001, 0, 5);
        assertThat(lesson.effect()).isBetween(-0.4, 0.1);
        assertThat(lesson.harm()).isBetween(0.0, 1.0);
    }

    @Test
    void ofFewAdoptersLittleIsSaidOfTheNextTeam() {
        assertThat(variance(lesson(PLAIN, 0.2, 0.01, 0, 5))).isCloseTo(0.01, within(1e-9));
        assertThat(variance(lesson(PLAIN, 0.2, 0.01, 0, 4))).isCloseTo(0.01 + 0.07 * 0.07 / 4, within(1e-9));
        assertThat(variance(lesson(PLAIN, 0.2, 0.01, 0, 1))).isCloseTo(0.01 + 0.07 * 0.07, within(1e-9));
    }

    @Test
    void whatNobodyDoesAnyMoreFadesByHalfItsPrecisionInHalfAYear() {
        assertThat(variance(lesson(PLAIN, 0.2, 0.01, 26, 5))).isCloseTo(0.02, within(1e-9));
        assertThat(variance(lesson(PLAIN, 0.2, 0.01, 52, 5))).isCloseTo(0.04, within(1e-9));
        double before = 2;
        for (int weeks = 0; weeks <= 520; weeks += 13) {
            double chance = lesson(PLAIN, 0.2, 0.01, weeks, 5).chance();
            assertThat(chance).isLessThan(before).isGreaterThan(0.5);
            before = chance;
        }
    }

    @Test
    void theWeeksCountFromTheLastQuarterOfUse() {
        assertThat(lesson(Tried.by(6, 20, Optional.empty(), PLAIN)).weeks()).isZero();
        assertThat(lesson(Tried.by(6, 20, Optional.of(6), PLAIN)).weeks()).isCloseTo(13, within(0.5));
        assertThat(lesson(Tried.by(6, 20, Optional.of(5), PLAIN)).weeks()).isCloseTo(26, within(0.5));
    }

    @Test
    void harmIsLikelyWhereAdoptersFell() {
        Lesson lesson = lesson(
                Tried.by(4, -20, Optional.empty(), PracticeDraft.of("p", "m").prior(0.1, -0.06, 0.26)));
        assertThat(lesson.effect()).isNegative();
        assertThat(lesson.harm()).isGreaterThan(0.8);
        assertThat(lesson.harm() + lesson.chance()).isLessThanOrEqualTo(1);
    }

    @Test
    void whereNobodyTriedThereIsNothingToLearn() {
        SalesData data = Tried.by(
                        0, 0, Optional.empty(), PracticeDraft.of("p", "m").prior(0.1, 0, 0.2))
                .data();
        assertThat(Lessons.of(data, Company.measured(data), Company.SHIPPED)).isEmpty();
    }
}
