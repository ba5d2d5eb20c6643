package dev.brightspots.plan;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolver.ResultStatus;
import com.google.ortools.linearsolver.MPVariable;
import dev.brightspots.sales.UnitId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A linear or integer program over bundles: each unit takes at most one, and what it takes up it learns from one of the sources
 * that could teach it, each of which teaches at most so many units. Offers with the same sources are one class: its pupils flow to
 * the sources, so that there is no column for each pair of a pupil and a source. The adapter to the solvers (GLOP and SCIP, of
 * OR-Tools), whose memory it gives back when closed.
 */
final class Program implements AutoCloseable {
    static {
        Loader.loadNativeLibraries();
    }

    private static final double HALF = 0.5;
    private static final double WHOLE = 1e-6;

    /** Solvers are exact to a millionth; a gain is some hundredths. */
    private static final double SCALE = 1_000;

    private final MPSolver solver;
    private final boolean integer;
    private final Map<List<UnitId>, MPConstraint> classes = new HashMap<>();
    private final Map<UnitId, MPConstraint> units = new HashMap<>();
    private final List<List<Offer>> bundles = new ArrayList<>();
    private final List<MPVariable> taken = new ArrayList<>();

    /**
     * A program without bundles yet.
     *
     * @param scarce the classes whose sources cannot teach all who might ask
     * @param teaches how many units each source can teach
     * @param integer whether each bundle is taken whole or not at all
     */
    Program(Collection<List<UnitId>> scarce, ToIntFunction<UnitId> teaches, boolean integer) {
        this.integer = integer;
        this.solver = MPSolver.createSolver(integer ? "SCIP" : "GLOP");
        solver.objective().setMaximization();
        Map<UnitId, MPConstraint> sources = new HashMap<>();
        for (List<UnitId> own : scarce) {
            MPConstraint pupils = atMost(0);
            classes.put(own, pupils);
            for (UnitId source : own) {
                MPVariable taught = solver.makeNumVar(0, Double.POSITIVE_INFINITY, "");
                pupils.setCoefficient(taught, -1);
                sources.computeIfAbsent(source, fresh -> atMost(teaches.applyAsInt(fresh)))
                        .setCoefficient(taught, 1);
            }
        }
    }

    private MPConstraint atMost(int most) {
        return solver.makeConstraint(Double.NEGATIVE_INFINITY, most);
    }

    void add(List<Offer> bundle, double worth) {
        MPVariable variable = integer ? solver.makeBoolVar("") : solver.makeNumVar(0, Double.POSITIVE_INFINITY, "");
        bundles.add(bundle);
        taken.add(variable);
        solver.objective().setCoefficient(variable, worth * SCALE);
        units.computeIfAbsent(bundle.get(0).target(), unit -> atMost(1)).setCoefficient(variable, 1);
        for (Offer offer : bundle) {
            Optional.ofNullable(classes.get(offer.sources()))
                    .ifPresent(pupils -> pupils.setCoefficient(variable, pupils.getCoefficient(variable) + 1));
        }
    }

    /** The worth of the best choice among the bundles there are. */
    double solve() {
        ResultStatus status = solver.solve();
        if (status != ResultStatus.OPTIMAL) {
            throw new IllegalStateException("Choosing what units work on ended as " + status);
        }
        return solver.objective().value() / SCALE;
    }

    /** What one more place with one of these sources would be worth; 0 where there are enough. */
    double placePrice(List<UnitId> sources) {
        return price(classes.get(sources));
    }

    /** What a second unit like this one would be worth. */
    double unitPrice(UnitId unit) {
        return price(units.get(unit));
    }

    private static double price(@Nullable MPConstraint limit) {
        return limit == null ? 0 : limit.dualValue() / SCALE;
    }

    /** Whether no unit is split between bundles. */
    boolean isWhole() {
        return taken.stream().mapToDouble(MPVariable::solutionValue).allMatch(one -> one < WHOLE || one > 1 - WHOLE);
    }

    List<List<Offer>> chosen() {
        List<List<Offer>> chosen = new ArrayList<>();
        for (int i = 0; i < taken.size(); i++) {
            if (taken.get(i).solutionValue() > HALF) {
                chosen.add(bundles.get(i));
            }
        }
        return chosen;
    }

    @Override
    public void close() {
        solver.delete();
    }
}
