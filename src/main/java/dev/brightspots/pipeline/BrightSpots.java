package dev.brightspots.pipeline;

import dev.brightspots.advise.Advice;
import dev.brightspots.advise.Reason;
import dev.brightspots.facts.Adoption;
import dev.brightspots.facts.Assessment;
import dev.brightspots.facts.BrightSpot;
import dev.brightspots.facts.Cause;
import dev.brightspots.facts.CauseKind;
import dev.brightspots.facts.Evidence;
import dev.brightspots.facts.Explanation;
import dev.brightspots.facts.FellBack;
import dev.brightspots.facts.Members;
import dev.brightspots.facts.Warning;
import dev.brightspots.facts.WarningKind;
import dev.brightspots.measure.Measured;
import dev.brightspots.measure.Measured.Cell;
import dev.brightspots.measure.Parts;
import dev.brightspots.pipeline.RunResult.Bright;
import dev.brightspots.pipeline.RunResult.Interval;
import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.Period;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.sales.UnitId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The bright spots of a run, each with its one cause and what its lead is made of. */
final class BrightSpots {
    private static final Parts NOTHING = new Parts(Map.of(), List.of(), Map.of());

    private final Measured measured;
    private final Advice advice;
    private final Map<Cell, Assessment> assessments;
    private final Verdicts verdicts;
    private final Map<Cell, Members> members = new HashMap<>();
    private final Map<Cell, FellBack> fellBack = new HashMap<>();
    private final Set<String> unlike = new HashSet<>();
    private final Map<String, Adoption> adoptions = new HashMap<>();

    BrightSpots(Measured measured, Advice advice, Map<Cell, Assessment> assessments, Verdicts verdicts) {
        this.measured = measured;
        this.advice = advice;
        this.assessments = assessments;
        this.verdicts = verdicts;
        Results.of(advice, Warning.class).stream()
                .map(Map.Entry::getKey)
                .filter(warning -> warning.kind() == WarningKind.PEERS_TOO_DIFFERENT)
                .forEach(warning -> unlike.add(warning.context() + "\u0000" + warning.metric()));
        for (List<Evidence> group : measured.evidence().values()) {
            for (Evidence one : group) {
                if (one instanceof Members found) {
                    members.put(cell(found.who(), found.metric()), found);
                } else if (one instanceof FellBack found) {
                    fellBack.put(cell(found.who(), found.metric()), found);
                } else if (one instanceof Adoption found) {
                    adoptions.put(found.who() + "\u0000" + found.practice(), found);
                }
            }
        }
    }

    private static Cell cell(String who, String metric) {
        return new Cell(new UnitId(who), new MetricId(metric));
    }

    List<Bright> collect() {
        Map<Cell, List<Reason>> shines = new TreeMap<>();
        Map<Cell, BrightSpot> spots = new HashMap<>();
        Results.of(advice, BrightSpot.class).forEach(one -> {
            Cell cell = cell(one.getKey().who(), one.getKey().metric());
            spots.putIfAbsent(cell, one.getKey());
            shines.computeIfAbsent(cell, fresh -> new ArrayList<>()).addAll(one.getValue());
        });
        Map<Cell, Map<CauseKind, List<Reason>>> explanations = new HashMap<>();
        Results.of(advice, Explanation.class)
                .forEach(one -> explanations
                        .computeIfAbsent(
                                cell(one.getKey().who(), one.getKey().metric()),
                                fresh -> new EnumMap<>(CauseKind.class))
                        .computeIfAbsent(one.getKey().kind(), fresh -> new ArrayList<>())
                        .addAll(one.getValue()));
        List<Bright> found = new ArrayList<>();
        Results.of(advice, Cause.class).forEach(one -> {
            Cell cell = cell(one.getKey().who(), one.getKey().metric());
            BrightSpot spot = spots.get(cell);
            Assessment assessment = assessments.get(cell);
            if (spot != null && assessment != null) {
                List<Reason> explained = explanations
                        .getOrDefault(cell, Map.of())
                        .getOrDefault(one.getKey().kind(), List.of());
                List<Reason> stands = shines.getOrDefault(cell, List.of());
                found.add(
                        bright(one.getKey(), assessment, Ids.of(spot), new Grounds(one.getValue(), explained, stands)));
            }
        });
        found.sort(Comparator.comparing(Bright::unit).thenComparing(Bright::metric));
        return found;
    }

    /** Why a cause was chosen, why it explains the lead, and why there is a lead to explain. */
    private record Grounds(List<Reason> chosen, List<Reason> explained, List<Reason> shines) {
        List<Reason> all() {
            return Stream.of(chosen, explained, shines)
                    .flatMap(List::stream)
                    .distinct()
                    .toList();
        }
    }

    private Bright bright(Cause cause, Assessment assessment, String id, Grounds grounds) {
        Cell cell = cell(cause.who(), cause.metric());
        Parts parts = measured.parts().getOrDefault(cell, NOTHING);
        Optional<PracticeId> practice =
                cause.kind() == CauseKind.PRACTICE ? Optional.of(new PracticeId(cause.what())) : Optional.empty();
        Optional<Period> since = practice.flatMap(
                        one -> Optional.ofNullable(adoptions.get(cause.who() + "\u0000" + one.value())))
                .flatMap(adoption -> Period.parse(adoption.since()));
        Map<CauseKind, Double> shares = shares(parts);
        Verdicts.Known known = new Verdicts.Known(
                Optional.ofNullable(members.get(cell)),
                Optional.ofNullable(fellBack.get(cell)),
                since,
                share(cause.kind(), shares, cell),
                unlike.contains(assessment.context() + "\u0000" + cause.metric()));
        return new Bright(
                id,
                cell.unit(),
                cell.metric(),
                measured.period(),
                cause.kind(),
                verdicts.of(assessment, cause, known),
                shares,
                intervals(parts, shares),
                parts.byCause(),
                practice,
                since,
                grounds.all());
    }

    /** Of one star, what goes without it: the rule's own ground. */
    private Optional<Double> share(CauseKind kind, Map<CauseKind, Double> shares, Cell cell) {
        return kind == CauseKind.TALENT
                ? Optional.ofNullable(members.get(cell)).map(Members::bestShare)
                : Optional.ofNullable(shares.get(kind));
    }

    private static Map<CauseKind, Interval> intervals(Parts parts, Map<CauseKind, Double> shares) {
        Map<CauseKind, Interval> found = new EnumMap<>(CauseKind.class);
        shares.keySet().forEach(kind -> {
            Parts.Range range = parts.ranges().get(kind);
            if (range != null) {
                found.put(kind, new Interval(range.low(), range.high()));
            }
        });
        return found;
    }

    /** The positive parts in hundredths of their sum; what rounding leaves goes to the largest remainders. */
    static Map<CauseKind, Double> shares(Parts parts) {
        Map<CauseKind, Double> shares = new EnumMap<>(CauseKind.class);
        List<CauseKind> positive = parts.byCause().keySet().stream()
                .filter(kind -> parts.part(kind) > 0)
                .toList();
        int left = 100;
        for (CauseKind kind : positive) {
            int whole = (int) Math.floor(100 * parts.share(parts.part(kind)));
            shares.put(kind, whole / 100.0);
            left -= whole;
        }
        List<CauseKind> byRemainder = positive.stream()
                .sorted(Comparator.comparingDouble((CauseKind kind) -> {
                            double exact = 100 * parts.share(parts.part(kind));
                            return Math.floor(exact) - exact;
                        })
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        for (int i = 0; i < Math.min(left, byRemainder.size()); i++) {
            shares.merge(byRemainder.get(i), 0.01, (a, b) -> Math.round((a + b) * 100) / 100.0);
        }
        shares.values().removeIf(share -> share == 0);
        return shares;
    }
}
