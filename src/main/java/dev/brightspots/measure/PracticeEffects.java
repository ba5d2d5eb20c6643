package dev.brightspots.measure;

import dev.brightspots.facts.Needed;
import dev.brightspots.measure.Adopters.Change;
import dev.brightspots.measure.Drift.Level;
import dev.brightspots.sales.Adoption;
import dev.brightspots.sales.PracticeId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The effect of a practice on one metric, context by context: adopters before and after, each against the drift of peers who had
 * not begun. Cohort by cohort, so that no adopter serves as a control after it began (Callaway and Sant'Anna 2021, not-yet-treated
 * controls), and with the controls' median, so that one odd control moves nothing.
 */
final class PracticeEffects {
    private static final int LEAST_CONTROLS = 2;

    private final PracticeId practice;
    private final Frame frame;

    PracticeEffects(PracticeId practice, Frame frame) {
        this.practice = practice;
        this.frame = frame;
    }

    /** An adopter with those it is compared with. */
    private record Case(Drift drift, Adopters adopters, Change change, Controls controls) {}

    /**
     * One estimate per context, in the order given, partly pooled over contexts.
     *
     * @param settled what is known of other practices, in each context
     */
    List<EffectEstimate> estimate(List<Drift> contexts, List<Settled> settled) {
        List<List<Case>> cases = IntStream.range(0, contexts.size())
                .mapToObj(context -> cases(contexts.get(context), settled.get(context)))
                .toList();
        double extra = extra(cases.stream().flatMap(List::stream).toList());
        double freedom = extra == 0 ? Tail.MANY : freedom(cases);
        boolean few = cases.stream().mapToInt(List::size).sum() < Permutation.MANY;
        List<List<Site>> sites = cases.stream()
                .map(some -> some.stream()
                        .flatMap(one -> site(one, extra, few).stream())
                        .toList())
                .toList();
        double byChance = Permutation.of(sites, practice.value());
        double between = Heterogeneity.pauleMandel(
                sites.stream().map(EffectEstimate::gains).toList());
        List<EffectEstimate> own = sites.stream()
                .map(some -> EffectEstimate.of(some, between, freedom, byChance))
                .toList();
        return pooled(own);
    }

    private List<EffectEstimate> pooled(List<EffectEstimate> own) {
        int[] known = IntStream.range(0, own.size())
                .filter(context -> !own.get(context).isEmpty())
                .toArray();
        Pooling pooling = Pooling.of(
                Arrays.stream(known)
                        .mapToDouble(context -> own.get(context).effect())
                        .toArray(),
                Arrays.stream(known)
                        .mapToDouble(context -> own.get(context).variance())
                        .toArray(),
                frame.number(Needed.PRACTICE_CONTEXTS));
        List<EffectEstimate> pooled = new ArrayList<>(own);
        for (int i = 0; i < known.length; i++) {
            pooled.set(known[i], own.get(known[i]).pooled(pooling.effects()[i], pooling.variances()[i]));
        }
        return pooled;
    }

    private List<Case> cases(Drift drift, Settled settled) {
        Adopters adopters = new Adopters(drift, practice, frame, settled);
        return adopters.changes().stream()
                .map(change -> compared(drift, adopters, change))
                .filter(one -> one.controls().size() >= LEAST_CONTROLS)
                .toList();
    }

    /**
     * An adopter is followed only as long as others have not begun: where a practice spreads to all, what it did before still
     * tells, and nothing that came after does.
     */
    private static Case compared(Drift drift, Adopters adopters, Change change) {
        Case one = new Case(drift, adopters, change, adopters.controls(change));
        for (int to = change.after().length - 1; to > 0 && one.controls().size() < LEAST_CONTROLS; to--) {
            Change shorter = new Change(change.unit(), change.before(), Arrays.copyOf(change.after(), to));
            one = new Case(drift, adopters, shorter, adopters.controls(shorter));
        }
        return one;
    }

    /** By how much the changes of those that had not begun scatter beyond what sampling makes of them; each group counts once. */
    private static double extra(List<Case> cases) {
        List<Controls> groups = cases.stream().map(Case::controls).distinct().toList();
        return Robust.extraVariance(
                groups.stream()
                        .flatMapToDouble(group -> Arrays.stream(group.deviations()))
                        .toArray(),
                groups.stream()
                        .flatMapToDouble(group -> Arrays.stream(group.variances()))
                        .toArray(),
                Robust.Width.HUBER);
    }

    /** As many as there are units that had not begun, however often they are compared. */
    private static double freedom(List<List<Case>> cases) {
        long free = 0;
        for (List<Case> some : cases) {
            Set<Integer> units = new HashSet<>();
            some.stream()
                    .map(Case::controls)
                    .distinct()
                    .forEach(group -> group.units().forEach(one -> units.add(one.unit())));
            free += Math.max(0, units.size() - 1);
        }
        return Math.max(LEAST_CONTROLS, Robust.Width.HUBER.efficiency() * free);
    }

    private Optional<Site> site(Case one, double extra, boolean few) {
        Change change = one.change();
        int rank = one.drift().panel().units().get(change.unit()).rank();
        Optional<Adoption> adoption = frame.adoptions(rank).stream()
                .filter(found -> found.practice().equals(practice) && found.fidelity() > 0)
                .findFirst();
        Level own = one.adopters()
                .level(change.unit(), change.after())
                .minus(one.adopters().level(change.unit(), change.before()));
        double error = own.variance() + extra + one.adopters().settledError(change, one.controls());
        if (!(error > 0) || Double.isNaN(own.value()) || adoption.isEmpty()) {
            return Optional.empty();
        }
        double dose = adoption.get().fidelity();
        double middle = one.controls().middle();
        double shared = one.controls().squaredError(extra);
        Level before = drift(one, extra);
        return Optional.of(new Site(
                change.unit(),
                rank,
                frame.organisation().rank(adoption.get().unit()),
                (own.value() - middle) / dose,
                (error + shared) / (dose * dose),
                shared / (dose * dose),
                before.value(),
                before.variance(),
                change.after()[0],
                change.after()[change.after().length - 1],
                dose,
                adoption.get().assigned(),
                few ? standIns(one.controls(), dose) : List.of()));
    }

    private static List<Site.StandIn> standIns(Controls controls, double dose) {
        return controls.units().stream()
                .map(one -> new Site.StandIn(one.unit(), (one.change().value() - controls.middle()) / dose))
                .toList();
    }

    /**
     * Whether the adopter was already pulling away (or falling back) before it began: the later half of before less the earlier,
     * drawn out to the distance between before and after, so that it can be set against the effect.
     */
    private Level drift(Case one, double extra) {
        int[] before = one.change().before();
        int half = before.length / 2;
        if (half < 1) {
            return new Level(Double.NaN, Double.NaN);
        }
        Change placebo = new Change(
                one.change().unit(),
                Arrays.copyOfRange(before, 0, half),
                Arrays.copyOfRange(before, half, before.length));
        Controls controls = one.adopters().controls(placebo);
        if (controls.size() < LEAST_CONTROLS) {
            return new Level(Double.NaN, Double.NaN);
        }
        Level own = one.adopters()
                .level(placebo.unit(), placebo.after())
                .minus(one.adopters().level(placebo.unit(), placebo.before()));
        double farther = (double) (before.length + one.change().after().length) / before.length;
        double variance = own.variance() + extra + controls.squaredError(extra);
        return new Level(farther * (own.value() - controls.middle()), farther * farther * variance);
    }
}
