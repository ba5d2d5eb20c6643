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
import dev.brightspots.facts.Members;
import dev.brightspots.measure.Measured;
import dev.brightspots.measure.Measured.Cell;
import dev.brightspots.measure.Parts;
import dev.brightspots.pipeline.RunResult.Bright;
import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.Period;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.sales.UnitId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The bright spots of a run, each with its one cause and what its lead is made of. */
final class BrightSpots {
    private static final Parts NOTHING = new Parts(Map.of(), List.of());

    private final Measured measured;
    private final Advice advice;
    private final Map<Cell, Assessment> assessments;
    private final Sentences sentences;
    private final Map<Cell, Members> members = new HashMap<>();
    private final Map<String, Adoption> adoptions = new HashMap<>();

    BrightSpots(Measured measured, Advice advice, Map<Cell, Assessment> assessments, Sentences sentences) {
        this.measured = measured;
        this.advice = advice;
        this.assessments = assessments;
        this.sentences = sentences;
        for (List<Evidence> group : measured.evidence().values()) {
            for (Evidence one : group) {
                if (one instanceof Members found) {
                    members.put(cell(found.who(), found.metric()), found);
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
        Map<Cell, List<Reason>> explanations = new HashMap<>();
        Results.of(advice, Explanation.class)
                .forEach(one -> explanations
                        .computeIfAbsent(cell(one.getKey().who(), one.getKey().metric()), fresh -> new ArrayList<>())
                        .addAll(one.getValue()));
        List<Bright> found = new ArrayList<>();
        Results.of(advice, Cause.class).forEach(one -> {
            Cell cell = cell(one.getKey().who(), one.getKey().metric());
            BrightSpot spot = spots.get(cell);
            Assessment assessment = assessments.get(cell);
            if (spot != null && assessment != null) {
                found.add(bright(one.getKey(), assessment, Ids.of(spot), reasons(one, shines, explanations)));
            }
        });
        found.sort(Comparator.comparing(Bright::unit).thenComparing(Bright::metric));
        return found;
    }

    private List<Reason> reasons(
            Map.Entry<Cause, List<Reason>> cause,
            Map<Cell, List<Reason>> shines,
            Map<Cell, List<Reason>> explanations) {
        Cell cell = cell(cause.getKey().who(), cause.getKey().metric());
        List<Reason> all = new ArrayList<>(cause.getValue());
        explanations.getOrDefault(cell, List.of()).stream()
                .filter(reason -> cause.getValue().stream()
                        .flatMap(one -> one.because().stream())
                        .anyMatch(because -> because instanceof Explanation explanation
                                && explanation.kind() == cause.getKey().kind()))
                .forEach(all::add);
        all.addAll(shines.getOrDefault(cell, List.of()));
        return all.stream().distinct().toList();
    }

    private Bright bright(Cause cause, Assessment assessment, String id, List<Reason> reasons) {
        Cell cell = cell(cause.who(), cause.metric());
        Parts parts = measured.parts().getOrDefault(cell, NOTHING);
        Optional<PracticeId> practice =
                cause.kind() == CauseKind.PRACTICE ? Optional.of(new PracticeId(cause.what())) : Optional.empty();
        return new Bright(
                id,
                cell.unit(),
                cell.metric(),
                measured.period(),
                cause.kind(),
                sentences.bright(assessment, Optional.ofNullable(members.get(cell)), why(cause, reasons)),
                shares(parts),
                Map.of(),
                parts.byCause(),
                practice,
                practice.flatMap(one -> Optional.ofNullable(adoptions.get(cause.who() + "\u0000" + one.value())))
                        .flatMap(adoption -> Period.parse(adoption.since())),
                reasons);
    }

    /** The sentence of the rule that explains the cause; where none does, of the rule that says so. */
    private static List<String> why(Cause cause, List<Reason> reasons) {
        List<String> explained = reasons.stream()
                .filter(reason -> cause.kind() == CauseKind.UNEXPLAINED
                        ? reason.facts().stream().anyMatch(BrightSpot.class::isInstance)
                        : reason.facts().stream().noneMatch(Explanation.class::isInstance))
                .map(Reason::text)
                .toList();
        return explained.isEmpty() ? List.of() : explained.subList(0, 1);
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
