package dev.brightspots.measure;

import dev.brightspots.measure.Drift.Change;
import dev.brightspots.sales.Adoption;
import dev.brightspots.sales.PracticeId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The effect of a practice on one metric, context by context: adopters before and after, each against the drift of peers who had
 * not begun (cohort by cohort, so that no adopter serves as a control after it began).
 */
final class PracticeEffects {
    private static final int LEAST_CONTROLS = 2;
    private static final int LEAST_FOR_SCATTER = 6;

    private final PracticeId practice;
    private final Frame frame;

    PracticeEffects(PracticeId practice, Frame frame) {
        this.practice = practice;
        this.frame = frame;
    }

    /** One estimate per context, in the order given, partly pooled over contexts. */
    List<EffectEstimate> estimate(List<Drift> contexts) {
        List<EffectEstimate> own =
                contexts.stream().map(drift -> EffectEstimate.of(sites(drift))).toList();
        List<EffectEstimate> known = own.stream().filter(one -> !one.isEmpty()).toList();
        if (known.size() < 2) {
            return own;
        }
        double[] effects = known.stream().mapToDouble(EffectEstimate::effect).toArray();
        double[] variances =
                known.stream().mapToDouble(EffectEstimate::variance).toArray();
        double between = Heterogeneity.derSimonianLaird(effects, variances);
        double[] weights = Arrays.stream(variances).map(v -> 1 / (v + between)).toArray();
        double overall = Robust.mean(effects, weights);
        double error = 1 / Arrays.stream(weights).sum();
        return own.stream().map(one -> one.pulled(overall, error, between)).toList();
    }

    private List<Site> sites(Drift drift) {
        List<Change> changes = IntStream.range(0, drift.leads().length)
                .mapToObj(unit -> drift.change(unit, practice, frame))
                .filter(java.util.Objects::nonNull)
                .toList();
        List<double[]> controls = changes.stream()
                .map(change -> drift.controls(change, practice, frame))
                .toList();
        double pooled = pooledScatter(controls);
        List<Site> sites = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            site(drift, changes.get(i), controls.get(i), pooled).ifPresent(sites::add);
        }
        return sites;
    }

    private Optional<Site> site(Drift drift, Change change, double[] controls, double pooled) {
        int rank = drift.panel().units().get(change.unit()).rank();
        Optional<Adoption> adoption = frame.adoptions(rank).stream()
                .filter(one -> one.practice().equals(practice) && one.fidelity() > 0)
                .findFirst();
        double scatter = controls.length >= LEAST_FOR_SCATTER ? Robust.mad(controls, Robust.median(controls)) : pooled;
        double gain = drift.mean(change.unit(), change.after()) - drift.mean(change.unit(), change.before());
        if (controls.length < LEAST_CONTROLS || !(scatter > 0) || Double.isNaN(gain) || adoption.isEmpty()) {
            return Optional.empty();
        }
        double dose = adoption.get().fidelity();
        double variance = scatter * scatter / (dose * dose);
        return Optional.of(new Site(
                change.unit(),
                frame.organisation().rank(adoption.get().unit()),
                (gain - Robust.median(controls)) / dose,
                variance * (1 + Math.PI / 2 / controls.length),
                variance * Math.PI / 2 / controls.length,
                leads(drift, change, scatter),
                adoption.get().assigned()));
    }

    /** How much a control's change scatters around the middle, over all adopters' periods: enough where each has few. */
    private static double pooledScatter(List<double[]> controls) {
        double[] all = controls.stream()
                .flatMapToDouble(some -> {
                    double middle = Robust.median(some);
                    double grown = some.length > 1 ? Math.sqrt(some.length / (some.length - 1.0)) : Double.NaN;
                    return Arrays.stream(some).map(one -> (one - middle) * grown);
                })
                .filter(one -> !Double.isNaN(one))
                .toArray();
        return all.length >= LEAST_FOR_SCATTER ? Robust.mad(all, 0) : Double.NaN;
    }

    /** Whether the adopter was already pulling away (or falling back) before it began: z of the later half less the earlier. */
    private double leads(Drift drift, Change change, double scatter) {
        int half = change.before().length / 2;
        if (half < 1) {
            return Double.NaN;
        }
        int[] early = Arrays.copyOfRange(change.before(), 0, half);
        int[] late = Arrays.copyOfRange(change.before(), half, change.before().length);
        Change placebo = new Change(change.unit(), early, late);
        double[] controls = drift.controls(placebo, practice, frame);
        double own = drift.mean(change.unit(), late) - drift.mean(change.unit(), early);
        if (controls.length < LEAST_CONTROLS) {
            return Double.NaN;
        }
        double real = perPeriod(change.before().length) + perPeriod(change.after().length);
        double here = perPeriod(early.length) + perPeriod(late.length);
        return (own - Robust.median(controls)) / (scatter * Math.sqrt(here / real));
    }

    private static double perPeriod(int periods) {
        return 1.0 / periods;
    }
}
