package dev.brightspots.measure;

import dev.brightspots.sales.Metric;
import dev.brightspots.sales.Practice;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;

/** Writes down what adopters show one by one, so that more can be learnt from it later. */
final class Traces {
    private static final double Z95 = 1.959963984540054;
    private static final double DAYS_A_WEEK = 7;

    private final Frame frame;

    Traces(Frame frame) {
        this.frame = frame;
    }

    /** @param estimate of at least one site */
    Shown of(Practice practice, Metric metric, String context, EffectEstimate estimate) {
        double error = (estimate.interval()[1] - estimate.interval()[0]) / (2 * Z95);
        return new Shown(
                practice.id(),
                metric.id(),
                context,
                estimate.effect(),
                error * error,
                estimate.between(),
                weeks(practice, metric, estimate),
                estimate.adopters(),
                estimate.sites().stream()
                        .map(this::trace)
                        .sorted(Comparator.comparing(Shown.Trace::unit))
                        .toList());
    }

    private Shown.Trace trace(Site site) {
        return new Shown.Trace(
                frame.unit(site.rank()).id(),
                frame.periods().get(site.first()),
                frame.periods().get(site.last()),
                site.dose() * site.gain(),
                site.dose() * site.dose() * site.variance());
    }

    /** Periods in which an adopter also took up something else do not count, and yet it goes on. */
    private double weeks(Practice practice, Metric metric, EffectEstimate estimate) {
        boolean done = estimate.sites().stream()
                .anyMatch(site -> frame.doing(site.rank(), practice).isPresent());
        int last = estimate.sites().stream().mapToInt(Site::last).max().orElseThrow();
        return done
                ? 0
                : ChronoUnit.DAYS.between(
                                frame.periods().get(last).last(),
                                frame.periods().get(frame.end(metric)).last())
                        / DAYS_A_WEEK;
    }
}
