package dev.brightspots.measure;

import dev.brightspots.facts.Members;
import dev.brightspots.measure.Position.Placed;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** States how the lead of a unit is spread over its members. */
final class MembersWriter {
    private final Frame frame;
    private final EvidenceWriter.Stated stated;

    MembersWriter(Frame frame, EvidenceWriter.Stated stated) {
        this.frame = frame;
        this.stated = stated;
    }

    /** The members of a unit that has at least two with data; which one is best is judged by what goes without it. */
    Optional<Members> members(Contrast contrast, int unit) {
        Comparison whole = contrast.whole();
        List<Placed> placed = whole.positions()[unit].members();
        if (placed.size() < 2) {
            return Optional.empty();
        }
        double plain = whole.plain()[unit];
        return placed.stream()
                .max(Comparator.comparingDouble((Placed one) -> drop(contrast, unit, one))
                        .thenComparing(Comparator.comparingInt(Placed::rank).reversed()))
                .map(best -> new Members(
                        frame.unit(contrast.panel().units().get(unit).rank())
                                .id()
                                .value(),
                        contrast.panel().metric().id().value(),
                        placed.size(),
                        ahead(contrast, unit),
                        whole.robust()[unit],
                        plain,
                        frame.unit(best.rank()).id().value(),
                        distance(contrast, unit, best),
                        plain > 0 ? Math.max(0, Math.min(1, drop(contrast, unit, best) / plain)) : 0,
                        placed.stream().filter(one -> behind(contrast, one)).count()));
    }

    /** How many members lie, like for like, ahead of the middle of the unit's peers. */
    private static double ahead(Contrast contrast, int unit) {
        double middle = contrast.whole().middles()[unit];
        return contrast.whole().positions()[unit].members().stream()
                .filter(one -> contrast.panel().sign() * (one.difference() - middle) > 0)
                .count();
    }

    /** By how much the unit's lead as a whole falls without a member. */
    private static double drop(Contrast contrast, int unit, Placed member) {
        Panel panel = contrast.panel();
        Tally all = contrast.whole().positions()[unit].all();
        double n = all.n() - member.tally().n();
        if (!(n > 1e-9 * all.n())) {
            return 0;
        }
        double without = panel.scale()
                .difference(
                        all.observed() - member.tally().observed(),
                        all.adjusted() - member.tally().adjusted(),
                        n);
        return panel.sign() * (panel.scale().difference(all.observed(), all.adjusted(), all.n()) - without);
    }

    private static double distance(Contrast contrast, int unit, Placed best) {
        Comparison whole = contrast.whole();
        if (Double.isNaN(whole.spread())) {
            return 0;
        }
        Position position = whole.positions()[unit];
        double typical = Robust.huber(position.differences(), position.weights(), whole.spread());
        return contrast.panel().sign() * (best.difference() - typical) * Math.sqrt(best.weight()) / whole.spread();
    }

    /** Whether the whole interval of a member's own lead lies behind its own peers. */
    private boolean behind(Contrast contrast, Placed member) {
        return stated.contrasts().values().stream()
                .flatMap(some ->
                        Optional.ofNullable(some.get(contrast.panel().metric().id())).stream())
                .anyMatch(other -> {
                    int at = other.panel().place(member.rank());
                    return at >= 0
                            && !other.whole().blank(at)
                            && other.whole().robust()[at] + other.quantile(0.975) * other.error(at) < 0;
                });
    }
}
