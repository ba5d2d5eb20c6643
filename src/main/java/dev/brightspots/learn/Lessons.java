package dev.brightspots.learn;

import dev.brightspots.facts.Lesson;
import dev.brightspots.facts.Needed;
import dev.brightspots.facts.Thresholds;
import dev.brightspots.measure.Measured;
import dev.brightspots.measure.Shown;
import dev.brightspots.sales.Practice;
import dev.brightspots.sales.SalesData;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Draws together what is known of each practice: what its adopters show, fading since it was last seen, and what was known from
 * outside, each weighted by its precision.
 */
public final class Lessons {
    /** From how many adopters on their own differences tell how far effects differ between teams. */
    private static final int ENOUGH = 5;

    private final SalesData data;
    private final Thresholds thresholds;

    private Lessons(SalesData data, Thresholds thresholds) {
        this.data = data;
        this.thresholds = thresholds;
    }

    /** One for each practice, metric it is meant to improve and peer group in which anybody could be compared, in that order. */
    public static List<Lesson> of(SalesData data, Measured measured, Thresholds thresholds) {
        Lessons lessons = new Lessons(data, thresholds);
        return measured.shown().stream()
                .map(lessons::of)
                .sorted(Comparator.comparing(Lesson::practice)
                        .thenComparing(Lesson::metric)
                        .thenComparing(Lesson::context))
                .toList();
    }

    private Lesson of(Shown shown) {
        Belief seen = new Belief(shown.effect(), shown.variance() + transfer(shown))
                .faded(shown.weeks(), thresholds.get(Needed.LESSON_HALFLIFE));
        Belief known = before(shown).map(seen::with).orElse(seen);
        return new Lesson(
                shown.practice().value(),
                shown.metric().value(),
                shown.context(),
                shown.sites(),
                shown.weeks(),
                known.mean(),
                known.low(),
                known.high(),
                1
                        - known.below(thresholds.get(
                                Needed.PRACTICE_WORTH, shown.metric().value())),
                known.below(0));
    }

    /** What teams may differ in that too few adopters cannot show. */
    private double transfer(Shown shown) {
        double usual = thresholds.get(Needed.LESSON_TRANSFER);
        return shown.sites() < ENOUGH ? Math.max(0, usual * usual - shown.between()) / shown.sites() : 0;
    }

    private Optional<Belief> before(Shown shown) {
        return Optional.ofNullable(data.practices().get(shown.practice()))
                .flatMap(Practice::prior)
                .map(prior -> Belief.within(prior.effect(), prior.low(), prior.high()));
    }
}
