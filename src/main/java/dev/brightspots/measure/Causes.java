package dev.brightspots.measure;

import dev.brightspots.facts.CauseKind;
import dev.brightspots.facts.Needed;
import dev.brightspots.measure.Parts.Named;
import dev.brightspots.sales.Adoption;
import dev.brightspots.sales.Metric;
import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.Practice;
import dev.brightspots.sales.PracticeId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Takes the crude lead of a unit apart: mix (crude less like for like), one star (as a whole less its typical member), luck (what
 * is likely to fade), effort and drivers (Shapley over the declared drivers: on the log scale of a product, their log ratios),
 * practices (effect x fidelity, at most what is left), and what nobody can explain.
 */
final class Causes {
    private final Frame frame;
    private final JointTests tests;
    private final Map<String, Map<MetricId, Contrast>> contrasts;
    private final Effects effects;
    private final IdentityHashMap<Contrast, Map<MetricId, double[]>> logLeads = new IdentityHashMap<>();

    Causes(Frame frame, JointTests tests, Map<String, Map<MetricId, Contrast>> contrasts, Effects effects) {
        this.frame = frame;
        this.tests = tests;
        this.contrasts = contrasts;
        this.effects = effects;
    }

    /** The parts of a unit's crude lead. */
    Parts parts(Contrast contrast, int unit) {
        Comparison whole = contrast.whole();
        Map<CauseKind, Double> parts = new EnumMap<>(CauseKind.class);
        boolean enough = whole.positions()[unit].members().size() >= frame.leastMembers();
        double typical = enough ? whole.robust()[unit] : whole.plain()[unit];
        parts.put(CauseKind.MIX, whole.crude()[unit] - whole.plain()[unit]);
        parts.put(CauseKind.TALENT, whole.plain()[unit] - typical);
        List<Named> named = new ArrayList<>();
        double left = typical;
        if (fellBack(contrast, unit)) {
            parts.put(CauseKind.LUCK, typical);
            left = 0;
        } else {
            // What a unit does is known before its numbers are: only what goes beyond that is likely to fade.
            named.addAll(practised(contrast, unit, left));
            left -= sum(named);
            double luck = Math.max(0, (1 - contrast.reliability(unit)) * left);
            parts.put(CauseKind.LUCK, luck);
            left -= luck;
            List<Named> followed = followed(contrast, unit, left);
            left -= sum(followed);
            named.addAll(followed);
        }
        for (CauseKind kind : List.of(CauseKind.EFFORT, CauseKind.DRIVER, CauseKind.PRACTICE)) {
            parts.put(
                    kind,
                    named.stream()
                            .filter(one -> one.kind() == kind)
                            .mapToDouble(Named::part)
                            .sum());
        }
        parts.put(CauseKind.UNEXPLAINED, left);
        return new Parts(parts, named, tests.passes(contrast, unit) ? ranges(contrast, unit, parts, named) : Map.of());
    }

    private Map<CauseKind, Parts.Range> ranges(
            Contrast contrast, int unit, Map<CauseKind, Double> parts, List<Named> named) {
        Comparison whole = contrast.whole();
        double plain = whole.plainErrors()[unit];
        double robust = whole.robustErrors()[unit];
        double crude = whole.crudeErrors()[unit];
        String context = contrast.panel().group().context();
        MetricId metric = contrast.panel().metric().id();
        double practice = Math.sqrt(named.stream()
                .filter(one -> one.kind() == CauseKind.PRACTICE)
                .mapToDouble(one ->
                        effects.of(new PracticeId(one.what()), metric, context).variance())
                .sum());
        Shares errors = new Shares(
                Math.sqrt(Math.max(0, crude * crude - plain * plain)),
                Math.sqrt(Math.abs(plain * plain - robust * robust)),
                robust,
                practice);
        return errors.ranges(
                parts,
                31L * contrast.panel().units().get(unit).rank() + metric.value().hashCode());
    }

    private static double sum(List<Named> named) {
        return named.stream().mapToDouble(Named::part).sum();
    }

    /** Whether a unit stood out earlier and most of that is gone, by more than chance. */
    boolean fellBack(Contrast contrast, int unit) {
        double before = contrast.early().robust()[unit];
        double after = contrast.late().robust()[unit];
        return !contrast.early().blank(unit)
                && !Double.isNaN(after)
                && tests.q(JointTests.Question.EARLIER, contrast, unit) <= frame.number(Needed.STANDING_FDR)
                && after
                        <= before
                                * frame.number(
                                        Needed.FELLBACK_KEEPS, contrast.panel().metric())
                && contrast.fall(unit)
                        <= frame.number(Needed.FELLBACK_CHANCE, contrast.panel().metric());
    }

    private List<Named> followed(Contrast contrast, int unit, double left) {
        if (!(left > 0)) {
            return List.of();
        }
        Metric metric = contrast.panel().metric();
        if (metric.role() == Metric.Role.ACTIVITY) {
            return List.of(new Named(CauseKind.EFFORT, metric.id().value(), left));
        }
        return metric.drivers().isEmpty() ? worked(contrast, unit, left) : driven(contrast, unit, left);
    }

    /** What declared drivers carry, each by its log ratio. */
    private List<Named> driven(Contrast contrast, int unit, double left) {
        Metric metric = contrast.panel().metric();
        double all = metric.better().sign() * logLead(contrast, contrast, unit);
        if (!(all > 0)) {
            return List.of();
        }
        List<Named> found = new ArrayList<>();
        for (MetricId id : metric.drivers()) {
            Contrast driver = contrasts
                    .getOrDefault(contrast.panel().group().context(), Map.of())
                    .get(id);
            double lead = driver == null ? Double.NaN : logLead(driver, contrast, unit);
            if (driver != null && !Double.isNaN(lead)) {
                CauseKind kind =
                        driver.panel().metric().role() == Metric.Role.ACTIVITY ? CauseKind.EFFORT : CauseKind.DRIVER;
                found.add(new Named(
                        kind, id.value(), left * lead * metric.better().sign() / all));
            }
        }
        return found;
    }

    /** The log ratio of a unit's value to its peers' in the window of another metric, less the median of the others'. */
    private double logLead(Contrast of, Contrast window, int unit) {
        return logLeads.computeIfAbsent(window, fresh -> new TreeMap<>())
                .computeIfAbsent(of.panel().metric().id(), fresh -> logLeads(of, window))[unit];
    }

    private static double[] logLeads(Contrast of, Contrast window) {
        double[] ratios = ratios(of, window);
        double[] known = Arrays.stream(ratios).filter(Double::isFinite).sorted().toArray();
        return Arrays.stream(ratios)
                .map(own -> Double.isFinite(own) ? own - Robust.medianWithout(known, own) : Double.NaN)
                .toArray();
    }

    private static double[] ratios(Contrast of, Contrast window) {
        return IntStream.range(0, window.panel().units().size())
                .mapToDouble(unit -> {
                    int at = of.panel().place(window.panel().units().get(unit).rank());
                    if (at < 0) {
                        return Double.NaN;
                    }
                    Panel.Row row = of.panel().units().get(at);
                    Tally tally = Tally.of(of.panel().metric(), row.matched(), window.windows()[unit]);
                    return tally.isEmpty() ? Double.NaN : Math.log(tally.observed() / tally.withOwn(tally.crude()));
                })
                .toArray();
    }

    /** What doing more carries where no drivers are declared: only amounts and counts follow from activity one to one. */
    private List<Named> worked(Contrast contrast, int unit, double left) {
        Metric metric = contrast.panel().metric();
        boolean amount = metric.type() == Metric.Type.COUNT || metric.type() == Metric.Type.RATIO;
        boolean grows = metric.better() == Metric.Better.HIGHER && metric.scale() == Metric.Scale.LOG;
        if (!amount || !grows || metric.role() != Metric.Role.OUTCOME) {
            return List.of();
        }
        return activity(contrast, unit)
                .map(found -> List.of(new Named(CauseKind.EFFORT, found.what(), Math.min(left, found.part()))))
                .orElse(List.of());
    }

    private Optional<Named> activity(Contrast contrast, int unit) {
        int rank = contrast.panel().units().get(unit).rank();
        return contrasts.getOrDefault(contrast.panel().group().context(), Map.of()).values().stream()
                .filter(other -> other.panel().metric().role() == Metric.Role.ACTIVITY)
                .flatMap(other -> {
                    int at = other.panel().place(rank);
                    boolean passes = at >= 0
                            && tests.q(JointTests.Question.ROBUST, other, at) <= frame.number(Needed.STANDING_FDR);
                    return passes
                            ? Optional.of(new Named(
                                            CauseKind.EFFORT,
                                            other.panel().metric().id().value(),
                                            other.whole().robust()[at]))
                                    .stream()
                            : java.util.stream.Stream.empty();
                })
                .max(Comparator.comparingDouble(Named::part).thenComparing(Named::what));
    }

    private List<Named> practised(Contrast contrast, int unit, double left) {
        Metric metric = contrast.panel().metric();
        int rank = contrast.panel().units().get(unit).rank();
        List<Named> could = new ArrayList<>();
        for (Practice practice : frame.data().practices().values()) {
            Optional<Adoption> doing = frame.doing(rank, practice);
            EffectEstimate effect = effects.of(
                    practice.id(), metric.id(), contrast.panel().group().context());
            if (doing.isPresent() && practice.improves().contains(metric.id()) && effect.effect() > 0) {
                could.add(new Named(
                        CauseKind.PRACTICE,
                        practice.id().value(),
                        effect.effect() * doing.get().fidelity()));
            }
        }
        could.sort(Comparator.comparingDouble(Named::part).reversed().thenComparing(Named::what));
        List<Named> taken = new ArrayList<>();
        double rest = Math.max(0, left);
        for (Named one : could) {
            double part = Math.min(rest, one.part());
            rest -= part;
            if (part > 0) {
                taken.add(new Named(one.kind(), one.what(), part));
            }
        }
        return taken;
    }
}
