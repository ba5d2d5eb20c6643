package dev.brightspots.measure;

import dev.brightspots.facts.Members;
import dev.brightspots.measure.JointTests.Question;
import dev.brightspots.measure.Position.Placed;
import java.util.List;
import java.util.Optional;

/** States how the lead of a unit is spread over its members. */
final class MembersWriter {
    private static final double P95 = 0.975;

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
        double plain = whole.plain()[unit];
        return Optional.ofNullable(contrast.stars()[unit])
                .map(star -> new Members(
                        frame.unit(contrast.panel().units().get(unit).rank())
                                .id()
                                .value(),
                        contrast.panel().metric().id().value(),
                        placed.size(),
                        ahead(contrast, unit),
                        whole.robust()[unit],
                        plain,
                        frame.unit(star.rank()).id().value(),
                        star.distance(),
                        plain > 0 ? Math.max(0, Math.min(1, star.drop() / plain)) : 0,
                        stated.tests().q(Question.STAR, contrast, unit),
                        placed.stream().filter(one -> behind(contrast, one)).count()));
    }

    /** How many members lie, like for like, ahead of the middle of the unit's peers. */
    private static double ahead(Contrast contrast, int unit) {
        double middle = contrast.whole().middles()[unit];
        return contrast.whole().positions()[unit].members().stream()
                .filter(one -> contrast.panel().sign() * (one.difference() - middle) > 0)
                .count();
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
                            && other.whole().robust()[at] + other.quantile(P95) * other.error(at) < 0;
                });
    }
}
