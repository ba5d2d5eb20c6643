package dev.brightspots.measure;

import dev.brightspots.facts.Assessment;
import dev.brightspots.facts.Attribute;
import dev.brightspots.facts.CauseKind;
import dev.brightspots.facts.DriverPart;
import dev.brightspots.facts.EffortPart;
import dev.brightspots.facts.Evidence;
import dev.brightspots.facts.FellBack;
import dev.brightspots.facts.GroupSpread;
import dev.brightspots.facts.Improves;
import dev.brightspots.facts.Lack;
import dev.brightspots.facts.MetricRole;
import dev.brightspots.facts.MixPart;
import dev.brightspots.facts.Needed;
import dev.brightspots.facts.PracticePart;
import dev.brightspots.facts.Size;
import dev.brightspots.facts.Unmeasured;
import dev.brightspots.facts.WatchPair;
import dev.brightspots.facts.Watches;
import dev.brightspots.measure.JointTests.Question;
import dev.brightspots.measure.Measured.Cell;
import dev.brightspots.measure.Measured.View;
import dev.brightspots.sales.Metric;
import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.Period;
import dev.brightspots.sales.Practice;
import dev.brightspots.sales.UnitId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** States as evidence what the contrasts show, and only that. */
final class EvidenceWriter {
    private static final double POWER_80 = 0.8416212335729143;
    private static final double P95 = 0.975;

    /** Everything that was computed. */
    record Stated(Map<String, Map<MetricId, Contrast>> contrasts, JointTests tests, Effects effects) {}

    private final Frame frame;
    private final Stated stated;
    private final Causes causes;
    private final MembersWriter membersWriter;
    private final Strata strata;
    private final String coach;

    EvidenceWriter(Frame frame, Stated stated, String coach) {
        this.frame = frame;
        this.stated = stated;
        this.causes = new Causes(frame, stated.tests(), stated.contrasts(), stated.effects());
        this.membersWriter = new MembersWriter(frame, stated);
        this.strata = new Strata(frame);
        this.coach = coach;
    }

    /** States one contrast: appends to the evidence, adds the parts of its units, and returns how it looks. */
    View write(Contrast contrast, List<Evidence> evidence, Map<Cell, Parts> parts) {
        List<Assessment> assessments = new ArrayList<>();
        int unmeasured = 0;
        int[] ranks = leagueRanks(contrast);
        for (int unit = 0; unit < contrast.panel().units().size(); unit++) {
            Lack lack = lack(contrast, unit);
            if (lack != null) {
                evidence.add(new Unmeasured(who(contrast, unit), metric(contrast), lack));
                unmeasured++;
                continue;
            }
            Assessment assessment = assessment(contrast, unit, ranks[unit]);
            assessments.add(assessment);
            evidence.add(assessment);
            Parts taken = causes.parts(contrast, unit);
            parts.put(new Cell(id(contrast, unit), contrast.panel().metric().id()), taken);
            evidence.addAll(ofParts(contrast, unit, taken));
            membersWriter.members(contrast, unit).ifPresent(evidence::add);
            evidence.addAll(watched(contrast, unit));
        }
        for (int unit : contrast.panel().blind()) {
            evidence.add(new Unmeasured(frame.unit(unit).id().value(), metric(contrast), Lack.NO_DENOMINATOR));
            unmeasured++;
        }
        if (!assessments.isEmpty()) {
            evidence.add(spread(contrast, assessments.size()));
            evidence.addAll(Targets.of(contrast, frame));
        }
        if (contrast.panel().group().kind().equals(coach)) {
            Spreading spreading = new Spreading(frame, stated.effects());
            evidence.addAll(spreading.prospects(contrast));
            evidence.addAll(spreading.sources(contrast));
        }
        return view(contrast, assessments, unmeasured);
    }

    private GroupSpread spread(Contrast contrast, int units) {
        boolean apart = contrast.apart()
                > frame.number(Needed.PEERS_APART, contrast.panel().metric());
        return new GroupSpread(
                contrast.panel().group().context(),
                metric(contrast),
                units,
                contrast.apart(),
                apart ? Split.of(contrast, frame) : Split.NONE);
    }

    private View view(Contrast contrast, List<Assessment> assessments, int unmeasured) {
        double typical = Robust.median(
                assessments.stream().mapToDouble(Assessment::expected).toArray());
        return new View(
                contrast.panel().metric().id(),
                contrast.panel().group().context(),
                contrast.panel().scale().scale(),
                typical,
                assessments,
                unmeasured);
    }

    private @Nullable Lack lack(Contrast contrast, int unit) {
        Comparison whole = contrast.whole();
        if (whole.positions()[unit].isEmpty()) {
            int periods = contrast.panel().units().get(unit).present(contrast.windows()[unit]).length;
            return periods == 0 ? Lack.NO_CASES : Lack.TOO_FEW_PEERS;
        }
        long filled = Arrays.stream(whole.positions())
                .filter(position -> !position.isEmpty())
                .count();
        boolean small = filled < 4
                && Arrays.stream(whole.positions())
                        .filter(position -> !position.isEmpty())
                        .anyMatch(position -> position.members().size() < frame.leastMembers());
        return filled < 2 || small || whole.blank(unit) ? Lack.TOO_FEW_PEERS : null;
    }

    private Assessment assessment(Contrast contrast, int unit, int leagueRank) {
        Comparison whole = contrast.whole();
        Panel panel = contrast.panel();
        Tally all = whole.positions()[unit].all();
        Drift drift = contrast.drift();
        JointTests tests = stated.tests();
        double half = contrast.quantile(P95) * contrast.error(unit);
        double lead = whole.robust()[unit];
        double seen = contrast.worth()
                + (contrast.quantile(1 - tests.cutOff(panel.group().kind())) + POWER_80) * whole.robustErrors()[unit];
        boolean[] window = contrast.windows()[unit];
        return new Assessment(
                who(contrast, unit),
                metric(contrast),
                panel.group().context(),
                panel.group().kind(),
                MetricRole.valueOf(panel.metric().role().name()),
                panel.group().kind().equals(coach),
                all.value(),
                all.standard() / all.n(),
                whole.crude()[unit],
                whole.plain()[unit],
                lead,
                lead - half,
                lead + half,
                tests.q(Question.ROBUST, contrast, unit),
                tests.q(Question.CRUDE, contrast, unit),
                tests.q(Question.BEHIND, contrast, unit),
                contrast.reliability(unit),
                all.cases(panel.metric()),
                all.n() / Math.max(1, drift.periods(unit, window)),
                seen,
                contrast.worth(),
                drift.periods(unit, window),
                drift.ahead(unit, window),
                leagueRank);
    }

    /** Places in a plain league table of values over the window, 1 = best. */
    private static int[] leagueRanks(Contrast contrast) {
        Position[] positions = contrast.whole().positions();
        int sign = contrast.panel().sign();
        List<Integer> order = IntStream.range(0, positions.length)
                .filter(unit -> !positions[unit].isEmpty())
                .boxed()
                .sorted(Comparator.comparingDouble(
                                (Integer unit) -> -sign * positions[unit].all().value())
                        .thenComparing(unit -> unit))
                .toList();
        int[] ranks = new int[positions.length];
        IntStream.range(0, order.size()).forEach(place -> ranks[order.get(place)] = place + 1);
        return ranks;
    }

    private List<Evidence> ofParts(Contrast contrast, int unit, Parts parts) {
        String who = who(contrast, unit);
        String metric = metric(contrast);
        List<Evidence> found = new ArrayList<>();
        double mix = parts.part(CauseKind.MIX);
        if (mix > 0) {
            found.add(new MixPart(who, metric, strata.carrying(contrast, unit), mix, parts.share(mix)));
        }
        double low = contrast.whole().robust()[unit] - contrast.quantile(P95) * contrast.error(unit);
        for (Parts.Named one : parts.named()) {
            double share = parts.share(one.part());
            switch (one.kind()) {
                case EFFORT -> found.add(new EffortPart(who, metric, one.what(), one.part(), share, low - one.part()));
                case DRIVER ->
                    found.add(new DriverPart(
                            who, metric, one.what(), one.part(), share, parts.share(parts.part(CauseKind.DRIVER))));
                case PRACTICE -> found.add(new PracticePart(who, metric, one.what(), one.part(), share));
                default -> throw new IllegalStateException("No evidence for a part of " + one.kind());
            }
        }
        double before = contrast.early().robust()[unit];
        double after = contrast.late().robust()[unit];
        if (before > 0 && !contrast.early().blank(unit) && !Double.isNaN(after)) {
            double q = stated.tests().q(Question.EARLIER, contrast, unit);
            found.add(new FellBack(who, metric, before, after, q, contrast.fall(unit)));
        }
        return found;
    }

    private List<Evidence> watched(Contrast contrast, int unit) {
        List<Evidence> found = new ArrayList<>();
        Map<MetricId, Contrast> same =
                stated.contrasts().getOrDefault(contrast.panel().group().context(), Map.of());
        for (MetricId watch : contrast.panel().metric().watch()) {
            Contrast other = same.get(watch);
            int at = other == null
                    ? -1
                    : other.panel().place(contrast.panel().units().get(unit).rank());
            if (other != null && at >= 0 && lack(other, at) == null) {
                found.add(new WatchPair(
                        who(contrast, unit),
                        metric(contrast),
                        watch.value(),
                        other.whole().robust()[at],
                        stated.tests().q(Question.BEHIND, other, at)));
            }
        }
        return found;
    }

    /** What is known of the units themselves. */
    List<Evidence> ofUnits(PeerGroup group) {
        List<Evidence> found = new ArrayList<>();
        for (int rank : group.units()) {
            String who = frame.unit(rank).id().value();
            found.add(new Size(who, frame.organisation().children(rank).size()));
            frame.organisation().attributes(rank).forEach((name, value) -> found.add(new Attribute(who, name, value)));
            for (Practice practice : frame.data().practices().values()) {
                frame.doing(rank, practice)
                        .ifPresent(adoption -> found.add(new dev.brightspots.facts.Adoption(
                                who,
                                practice.id().value(),
                                adoption.fidelity(),
                                adoption.since().map(Period::toString).orElse(""))));
            }
        }
        return found;
    }

    /** What is known of the practices in a group. */
    List<Evidence> ofPractices(PeerGroup group) {
        List<Evidence> found = new ArrayList<>();
        for (Practice practice : frame.data().practices().values()) {
            String id = practice.id().value();
            found.add(new dev.brightspots.facts.Practice(
                    id,
                    practice.title(),
                    practice.origin() == Practice.Origin.EXTERNAL,
                    practice.prior().isPresent()));
            practice.improves().forEach(metric -> found.add(new Improves(id, metric.value())));
        }
        for (Metric metric : frame.data().metrics().all()) {
            metric.watch().forEach(watch -> found.add(new Watches(metric.id().value(), watch.value())));
        }
        stated.effects().evidence().stream()
                .filter(effect -> effect.context().equals(group.context()))
                .forEach(found::add);
        return found;
    }

    private UnitId id(Contrast contrast, int unit) {
        return frame.unit(contrast.panel().units().get(unit).rank()).id();
    }

    private String who(Contrast contrast, int unit) {
        return id(contrast, unit).value();
    }

    private static String metric(Contrast contrast) {
        return contrast.panel().metric().id().value();
    }
}
