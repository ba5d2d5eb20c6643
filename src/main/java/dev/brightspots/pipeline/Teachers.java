package dev.brightspots.pipeline;

import dev.brightspots.advise.Advice;
import dev.brightspots.facts.NotASource;
import dev.brightspots.facts.SourceFit;
import dev.brightspots.measure.Measured;
import dev.brightspots.pipeline.RunResult.Advised;
import dev.brightspots.sales.Capacity;
import dev.brightspots.sales.UnitId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Deals the pupils of a practice out among those that could teach it. The rules name the best source alone, which has room for a
 * few: a plan that waited for it would keep most units waiting, while others that do the practice as well teach nobody.
 */
final class Teachers {
    private final List<SourceFit> fits;
    private final List<NotASource> unfit;
    private final Capacity capacity;

    Teachers(Measured measured, Advice advice, Capacity capacity) {
        this.fits = measured.evidence().values().stream()
                .flatMap(List::stream)
                .flatMap(one -> one instanceof SourceFit fit ? Stream.of(fit) : Stream.empty())
                .sorted(Comparator.comparingDouble(SourceFit::rank))
                .toList();
        this.unfit = Results.of(advice, NotASource.class).stream()
                .map(Map.Entry::getKey)
                .toList();
        this.capacity = capacity;
    }

    /** Who would teach each recommendation, by its id: in turn the best, and no more of the others than are needed for all. */
    Map<String, UnitId> of(Collection<Advised> advised) {
        Map<String, List<Advised>> classes = new TreeMap<>();
        advised.forEach(one -> one.source()
                .ifPresent(best -> classes.computeIfAbsent(
                                String.join(
                                        "\u0000",
                                        one.practice().value(),
                                        one.metric().value(),
                                        best.value()),
                                fresh -> new ArrayList<>())
                        .add(one)));
        Map<String, UnitId> dealt = new HashMap<>();
        for (List<Advised> pupils : classes.values()) {
            List<UnitId> needed = needed(sources(pupils.get(0)), pupils.size());
            for (int i = 0; i < pupils.size(); i++) {
                dealt.put(pupils.get(i).id(), needed.get(i % needed.size()));
            }
        }
        return dealt;
    }

    private List<UnitId> needed(List<UnitId> sources, int pupils) {
        int places = 0;
        int count = 0;
        while (count < sources.size() && (count == 0 || places < pupils)) {
            places += capacity.teaches(sources.get(count));
            count++;
        }
        return sources.subList(0, count);
    }

    /** Whom the rules name, then others of its peer group with the next best gains, as far as no rule speaks against them. */
    private List<UnitId> sources(Advised advised) {
        UnitId best = advised.source().orElseThrow();
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
