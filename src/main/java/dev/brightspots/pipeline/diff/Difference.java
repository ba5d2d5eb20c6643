package dev.brightspots.pipeline.diff;

import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.sales.UnitId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One thing that is concluded otherwise.
 *
 * @param id of the thing, the same before and after
 * @param unit whom it is about; empty for a warning about a whole group
 * @param context the peer group, where a whole group is meant
 * @param before what it was, in a few words; empty if it was not there
 * @param after what it is, in a few words; empty if it is gone
 * @param text the thing in a sentence, as it is now, or as it was if it is gone
 * @param rules the ids of the edited rules that made it so. Where none did, those behind it before or after but not both, or all
 *     of them if the same rules conclude otherwise
 */
public record Difference(
        What what,
        How how,
        String id,
        Optional<UnitId> unit,
        String context,
        MetricId metric,
        Optional<PracticeId> practice,
        String before,
        String after,
        String text,
        List<String> rules)
        implements Comparable<Difference> {
    /** What is concluded otherwise. */
    public enum What {
        RECOMMENDATION,
        BRIGHT_SPOT,
        INQUIRY,
        WARNING,
        PATTERN,
        HALT,
        STANDING
    }

    /** In which way. */
    public enum How {
        ADDED,
        GONE,
        CHANGED
    }

    private static final Comparator<Difference> ORDER = Comparator.comparing(Difference::what)
            .thenComparing(one -> one.unit().map(UnitId::value).orElse(""))
            .thenComparing(Difference::metric)
            .thenComparing(one -> one.practice().map(PracticeId::value).orElse(""))
            .thenComparing(Difference::context)
            .thenComparing(Difference::id);

    public Difference {
        rules = List.copyOf(rules);
    }

    @Override
    public int compareTo(Difference other) {
        return ORDER.compare(this, other);
    }
}
