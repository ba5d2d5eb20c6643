package dev.brightspots.pipeline;

import dev.brightspots.advise.Advice;
import dev.brightspots.advise.Reason;
import dev.brightspots.facts.Assessment;
import dev.brightspots.facts.CauseKind;
import dev.brightspots.facts.Inquiry;
import dev.brightspots.facts.Verdict;
import dev.brightspots.measure.Measured.Cell;
import dev.brightspots.pipeline.RunResult.Ask;
import dev.brightspots.pipeline.RunResult.StandingLine;
import dev.brightspots.sales.Metric;
import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.SalesData;
import dev.brightspots.sales.UnitId;
import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The inquiries that are worth a trainer's visit most: by lead times volume, as many as the organisation can make. */
final class Inquiries {
    private static final int COMPARED = 3;

    private final SalesData data;
    private final Map<Cell, Assessment> assessments;
    private final Set<Cell> working = new HashSet<>();
    private final List<Map.Entry<Inquiry, List<Reason>>> asked;
    private final int left;

    Inquiries(SalesData data, Advice advice, Map<Cell, Assessment> assessments, List<StandingLine> standings) {
        this.data = data;
        this.assessments = assessments;
        standings.stream()
                .filter(line -> line.standing() == Verdict.WORKING)
                .forEach(line -> working.add(new Cell(line.unit(), line.metric())));
        List<Map.Entry<Inquiry, List<Reason>>> all = new ArrayList<>(Results.of(advice, Inquiry.class));
        all.removeIf(one -> !assessments.containsKey(cell(one.getKey())));
        all.sort(Comparator.comparingDouble((Map.Entry<Inquiry, List<Reason>> one) -> -weight(one.getKey()))
                .thenComparing(one -> one.getKey().toString()));
        int most = Math.min(all.size(), data.capacity().inquiries());
        asked = all.subList(0, most);
        left = all.size() - most;
    }

    private static Cell cell(Inquiry inquiry) {
        return new Cell(new UnitId(inquiry.who()), new MetricId(inquiry.metric()));
    }

    private Assessment assessment(Inquiry inquiry) {
        Assessment found = assessments.get(cell(inquiry));
        if (found == null) {
            throw new IllegalStateException("An inquiry into what was not measured: " + inquiry);
        }
        return found;
    }

    private double weight(Inquiry inquiry) {
        return assessment(inquiry).lead() * assessment(inquiry).sample();
    }

    List<Ask> collect() {
        return asked.stream()
                .map(one -> ask(one.getKey(), one.getValue()))
                .sorted(Comparator.comparing(Ask::unit).thenComparing(Ask::metric))
                .toList();
    }

    /** What was left for another time. */
    Optional<Problem> leftOut() {
        return left == 0
                ? Optional.empty()
                : Optional.of(Problem.warning(
                        Place.of("capacity.yaml"),
                        left + " more unexplained bright spots are not asked about, only the " + asked.size()
                                + " that weigh most",
                        "raise 'inquiries' if trainers can visit more."));
    }

    private Ask ask(Inquiry inquiry, List<Reason> reasons) {
        Assessment found = assessment(inquiry);
        Metric metric = data.metrics().get(new MetricId(inquiry.metric()));
        List<UnitId> compare = compareWith(found);
        String name = name(new UnitId(inquiry.who()));
        String what = Wording.lower(metric.name());
        String others =
                compare.stream().map(this::name).reduce((a, b) -> a + ", " + b).orElse("a team of its size");
        return new Ask(
                Ids.of(inquiry),
                new UnitId(inquiry.who()),
                metric.id(),
                compare,
                ruledOut(found),
                new Questions(data, metric, found, name, others).all(compare),
                "Nobody knows yet why " + name + " is ahead on " + what + ": go and ask, there and at " + others + "."
                        + ruledOutInWords(found),
                reasons);
    }

    private String name(UnitId unit) {
        return data.organisation().find(unit).map(found -> found.name()).orElse(unit.value());
    }

    private String ruledOutInWords(Assessment found) {
        List<String> out = ruledOut(found).stream().map(Inquiries::word).toList();
        return out.isEmpty() ? "" : " The data already speak against " + String.join(", ", out) + ".";
    }

    private static String word(CauseKind kind) {
        return switch (kind) {
            case LUCK -> "luck (it lasts)";
            case MIX -> "an easy mix of work";
            case TALENT -> "one star";
            case EFFORT -> "more work";
            case DRIVER -> "another metric behind it";
            case PRACTICE -> "a practice of the library";
            case UNEXPLAINED -> "anything known";
        };
    }

    /** Units of the same group that do as expected, nearest in size and in what their mix of work is worth. */
    private List<UnitId> compareWith(Assessment found) {
        return assessments.values().stream()
                .filter(other ->
                        other.metric().equals(found.metric()) && other.context().equals(found.context()))
                .filter(other -> working.contains(new Cell(new UnitId(other.who()), new MetricId(other.metric()))))
                .sorted(Comparator.comparingDouble((Assessment other) -> unlike(found, other))
                        .thenComparing(Assessment::who))
                .limit(COMPARED)
                .map(other -> new UnitId(other.who()))
                .toList();
    }

    private static double unlike(Assessment one, Assessment other) {
        double size = Math.abs(Math.log(other.sample() / one.sample()));
        double mix = Math.abs((other.crude() - other.plain()) - (one.crude() - one.plain()));
        return size + mix;
    }

    /** The causes that the data could have shown and did not. */
    private List<CauseKind> ruledOut(Assessment found) {
        Metric metric = data.metrics().get(new MetricId(found.metric()));
        List<CauseKind> out = new ArrayList<>();
        if (found.periods() >= 3) {
            out.add(CauseKind.LUCK);
        }
        if (!data.observations().strataNames().isEmpty()) {
            out.add(CauseKind.MIX);
        }
        if (data.organisation()
                        .children(data.organisation().rank(new UnitId(found.who())))
                        .size()
                >= 4) {
            out.add(CauseKind.TALENT);
        }
        if (!metric.drivers().isEmpty()) {
            out.add(CauseKind.EFFORT);
            out.add(CauseKind.DRIVER);
        }
        if (data.practices().values().stream().anyMatch(one -> one.improves().contains(metric.id()))) {
            out.add(CauseKind.PRACTICE);
        }
        return out;
    }
}
