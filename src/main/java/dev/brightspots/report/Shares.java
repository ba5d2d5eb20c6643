package dev.brightspots.report;

import dev.brightspots.facts.CauseKind;
import dev.brightspots.pipeline.RunResult.Bright;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The parts of a lead as they are told and drawn: the largest first, side by side from 0 to 100. */
final class Shares {
    private Shares() {}

    static List<Story.Share> of(Bright bright) {
        List<CauseKind> causes = Stream.of(CauseKind.values())
                .filter(cause -> bright.shares().getOrDefault(cause, 0.0) > 0)
                .sorted(Comparator.comparingDouble(
                        (CauseKind cause) -> -bright.shares().getOrDefault(cause, 0.0)))
                .toList();
        List<Story.Share> shares = new ArrayList<>();
        double start = 0;
        for (CauseKind cause : causes) {
            double share = bright.shares().getOrDefault(cause, 0.0);
            shares.add(new Story.Share(
                    Words.part(cause),
                    cause.name().toLowerCase(Locale.ROOT),
                    Figures.percent(share),
                    Optional.ofNullable(bright.shareIntervals().get(cause))
                            .map(range -> Figures.percent(range.low()) + " to " + Figures.percent(range.high())),
                    drawn(start),
                    drawn(share)));
            start += share;
        }
        return shares;
    }

    private static String drawn(double share) {
        return String.format(Locale.ROOT, "%.1f", share * 100);
    }
}
