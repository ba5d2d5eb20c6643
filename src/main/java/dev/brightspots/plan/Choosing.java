package dev.brightspots.plan;

import dev.brightspots.sales.UnitId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

/**
 * The choice of greatest gain over the whole organisation: one bundle for each unit, and a source for each of its items, none with
 * more pupils than it can teach.
 *
 * <p>A linear program over bundles, its columns made as its prices ask for them (Dantzig and Wolfe 1960; Barnhart et al. 1998,
 * "Branch-and-price", Operations Research 46). Where it splits a unit between bundles, an integer program decides among all
 * bundles that could still belong to a better choice, which the prices tell. So the choice is proven, not hoped, to be the best.
 */
final class Choosing {
    /** A gain so small that nobody would see it; prices are no more exact. */
    private static final double NOTHING = 1e-9;

    /** Of equal choices the one is taken that the ids of its offers favour, on every machine the same. */
    private static final double FAVOUR = 1e-7;

    private final List<Bundles> units;
    private final ToIntFunction<UnitId> teaches;
    private final Set<List<UnitId>> scarce;

    /**
     * What was chosen, and what no choice can exceed.
     *
     * @param bundles by unit; units that take up nothing are left out
     * @param teachers of the chosen offers, by their ids
     * @param bound of the total gain if bundles could be split; empty if that would not gain more
     */
    record Choice(Map<UnitId, List<Offer>> bundles, Map<String, UnitId> teachers, OptionalDouble bound) {}

    /** @param teaches how many units each source can teach */
    Choosing(List<Bundles> units, ToIntFunction<UnitId> teaches) {
        this.units = units;
        this.teaches = teaches;
        Map<UnitId, Integer> asked = new HashMap<>();
        Set<List<UnitId>> classes = new LinkedHashSet<>();
        units.forEach(unit -> unit.offers().forEach(offer -> {
            classes.add(offer.sources());
            offer.sources().forEach(source -> asked.merge(source, 1, Integer::sum));
        }));
        // Where one source has room for all who might come, nobody who can learn from it waits.
        classes.removeIf(sources -> sources.isEmpty()
                || sources.stream().anyMatch(source -> asked.getOrDefault(source, 0) <= teaches.applyAsInt(source)));
        this.scarce = classes;
    }

    Choice choose() {
        Columns columns = new Columns();
        units.forEach(unit -> unit.best(Choosing::worth, 0).ifPresent(columns::add));
        Optional<Map<String, UnitId>> all = teachers(columns.all);
        if (all.isPresent()) {
            return new Choice(byUnit(columns.all), all.get(), OptionalDouble.empty());
        }
        try (Program program = new Program(scarce, teaches, false)) {
            columns.all.forEach(bundle -> program.add(bundle, worth(bundle)));
            double bound = program.solve();
            for (var more = better(program, columns); !more.isEmpty(); more = better(program, columns)) {
                more.forEach(bundle -> program.add(bundle, worth(bundle)));
                bound = program.solve();
            }
            return program.isWhole()
                    ? choice(program.chosen(), OptionalDouble.empty())
                    : choice(closed(program, columns, bound), OptionalDouble.of(bound));
        }
    }

    /** For each unit the bundle that the present prices make worth more than what it has, if there is one. */
    private List<List<Offer>> better(Program program, Columns columns) {
        List<List<Offer>> found = new ArrayList<>();
        for (Bundles unit : units) {
            unit.best(reduced(program), Math.max(0, program.unitPrice(unit.unit()) + NOTHING))
                    .filter(columns::add)
                    .ifPresent(found::add);
        }
        return found;
    }

    /** Some units are split: decides among the bundles at hand, then among all that the gap to the bound leaves open. */
    private List<List<Offer>> closed(Program program, Columns columns, double bound) {
        List<List<Offer>> best = whole(columns.all);
        double gap = bound - best.stream().mapToDouble(Choosing::worth).sum();
        boolean more = false;
        for (Bundles unit : units) {
            for (List<Offer> bundle : unit.above(reduced(program), program.unitPrice(unit.unit()) - gap - NOTHING)) {
                more |= !bundle.isEmpty() && columns.add(bundle);
            }
        }
        return more && gap > NOTHING ? whole(columns.all) : best;
    }

    private static ToDoubleFunction<Offer> reduced(Program program) {
        return offer -> worth(offer) - program.placePrice(offer.sources());
    }

    private List<List<Offer>> whole(List<List<Offer>> bundles) {
        try (Program program = new Program(scarce, teaches, true)) {
            bundles.forEach(bundle -> program.add(bundle, worth(bundle)));
            program.solve();
            return program.chosen();
        }
    }

    private Optional<Map<String, UnitId>> teachers(List<List<Offer>> bundles) {
        return Teaching.of(bundles.stream().flatMap(List::stream).toList(), teaches);
    }

    private Choice choice(List<List<Offer>> bundles, OptionalDouble bound) {
        return new Choice(byUnit(bundles), teachers(bundles).orElseThrow(), bound);
    }

    private static Map<UnitId, List<Offer>> byUnit(List<List<Offer>> bundles) {
        Map<UnitId, List<Offer>> byUnit = new TreeMap<>();
        bundles.forEach(bundle -> byUnit.put(bundle.get(0).target(), bundle));
        return byUnit;
    }

    private static double worth(List<Offer> bundle) {
        return bundle.stream().mapToDouble(Choosing::worth).sum();
    }

    private static double worth(Offer offer) {
        return offer.gain() + FAVOUR * Lots.draw("favour", offer.id());
    }

    /** The bundles made so far, each once. */
    private static final class Columns {
        private final List<List<Offer>> all = new ArrayList<>();
        private final Set<Set<String>> seen = new HashSet<>();

        boolean add(List<Offer> bundle) {
            Set<String> ids = new HashSet<>();
            bundle.forEach(offer -> ids.add(offer.id()));
            return seen.add(ids) && all.add(bundle);
        }
    }
}
