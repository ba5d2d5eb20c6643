package dev.brightspots.pipeline;

import dev.brightspots.advise.Advice;
import dev.brightspots.facts.NotASource;
import dev.brightspots.facts.SourceFit;
import dev.brightspots.measure.Measured;
import dev.brightspots.pipeline.RunResult.Advised;
import dev.brightspots.sales.UnitId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Who could teach a practice. The rules name the best source alone, which has room for a few: a plan that waited for it would keep
 * most units waiting, while others that do the practice as well teach nobody.
 */
final class Sources {
    private final List<SourceFit> fits;
    private final List<NotASource> unfit;

    Sources(Measured measured, Advice advice) {
        this.fits = measured.evidence().values().stream()
                .flatMap(List::stream)
                .flatMap(one -> one instanceof SourceFit fit ? Stream.of(fit) : Stream.empty())
                .sorted(Comparator.comparingDouble(SourceFit::rank))
                .toList();
        this.unfit = Results.of(advice, NotASource.class).stream()
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whom the rules name, then others of its peer group with the next best gains, as far as no rule speaks against them. */
    List<UnitId> of(Advised advised) {
        if (advised.source().isEmpty()) {
            return List.of();
        }
        UnitId best = advised.source().get();
        Predicate<SourceFit> same =
                fit -> fit.practice().equals(advised.practice().value())
                        && fit.metric().equals(advised.metric().value());
        Stream<UnitId> others = fits.stream()
                .filter(named -> same.test(named) && named.who().equals(best.value()))
                .flatMap(named -> fits.stream()
                        .filter(fit -> same.test(fit) && fit.context().equals(named.context())))
                .filter(this::isFit)
                .map(fit -> new UnitId(fit.who()));
        return Stream.concat(Stream.of(best), others).distinct().toList();
    }

    private boolean isFit(SourceFit fit) {
        return unfit.stream()
                .noneMatch(one -> one.who().equals(fit.who()) && one.metric().equals(fit.metric()));
    }
}
