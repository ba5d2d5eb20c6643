package dev.brightspots.pipeline;

import dev.brightspots.advise.NotConcluded;
import dev.brightspots.advise.NotConcluded.Enough;
import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.sales.UnitId;
import java.util.List;
import java.util.Optional;

/**
 * The answer to "why is this unit not recommended this practice for this metric", or "why does it not excel on it".
 *
 * @param practice empty where excelling was asked about
 * @param found the id of the recommendation or standing, if it is so after all
 * @param text the answer in a sentence
 * @param why the rules that were tried, from the conclusion asked for down; empty where no rule was ever asked
 * @param enough the smallest single changes with which it would be so; each was tried
 */
public record NotSo(
        UnitId unit,
        MetricId metric,
        Optional<PracticeId> practice,
        Optional<String> found,
        String text,
        Optional<NotConcluded> why,
        List<Enough> enough) {
    public NotSo {
        enough = List.copyOf(enough);
    }
}
