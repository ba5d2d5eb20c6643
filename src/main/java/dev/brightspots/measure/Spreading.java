package dev.brightspots.measure;

import dev.brightspots.facts.Prospect;
import dev.brightspots.facts.SourceFit;
import dev.brightspots.sales.Metric;
import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.Practice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What units could expect of the practices they do not do, and who could teach them. */
final class Spreading {
    private static final int BEST_SOURCES = 5;

    private final Frame frame;
    private final Effects effects;

    Spreading(Frame frame, Effects effects) {
        this.frame = frame;
        this.effects = effects;
    }

    /** What each unit of the contrast that does not do a practice could expect of it. */
    List<Prospect> prospects(Contrast contrast) {
        Metric metric = contrast.panel().metric();
        String context = contrast.panel().group().context();
        List<Prospect> found = new ArrayList<>();
        for (Practice practice : frame.data().practices().values()) {
            EffectEstimate estimate = effects.expected(practice.id(), metric.id(), context);
            if (Double.isNaN(estimate.effect()) || !practice.improves().contains(metric.id())) {
                continue;
            }
            for (Panel.Row row : contrast.panel().units()) {
                if (practice.suits(frame.organisation().attributes(row.rank()))
                        && frame.doing(row.rank(), practice).isEmpty()) {
                    found.add(new Prospect(
                            frame.unit(row.rank()).id().value(),
                            practice.id().value(),
                            metric.id().value(),
                            context,
                            estimate.effect(),
                            estimate.nextInterval()[0],
                            estimate.nextInterval()[1]));
                }
            }
        }
        return found;
    }

    /** The adopters of each practice that could teach it: the best gains of their own, as far as they are shown. */
    List<SourceFit> sources(Contrast contrast) {
        MetricId metric = contrast.panel().metric().id();
        String context = contrast.panel().group().context();
        List<SourceFit> found = new ArrayList<>();
        for (Practice practice : frame.data().practices().values()) {
            EffectEstimate estimate = effects.of(practice.id(), metric, context);
            record Gain(String who, double gain) {}
            List<Gain> best = estimate.sites().stream()
                    .filter(site -> frame.doing(site.rank(), practice).isPresent())
                    .map(site -> new Gain(
                            frame.unit(site.rank()).id().value(),
                            estimate.effect()
                                    + estimate.between()
                                            / (estimate.between() + site.variance())
                                            * (site.gain() - estimate.effect())))
                    .sorted(Comparator.comparingDouble(Gain::gain).reversed().thenComparing(Gain::who))
                    .limit(BEST_SOURCES)
                    .toList();
            for (int i = 0; i < best.size(); i++) {
                found.add(new SourceFit(
                        practice.id().value(),
                        metric.value(),
                        context,
                        best.get(i).who(),
                        i + 1,
                        best.get(i).gain()));
            }
        }
        return found;
    }
}
