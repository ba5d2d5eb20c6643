package dev.brightspots.pipeline;

import dev.brightspots.advise.Advice;
import dev.brightspots.advise.Reason;
import dev.brightspots.facts.Assessment;
import dev.brightspots.facts.Standing;
import dev.brightspots.facts.Verdict;
import dev.brightspots.measure.Measured.Cell;
import dev.brightspots.pipeline.RunResult.StandingLine;
import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.Period;
import dev.brightspots.sales.UnitId;
import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/** How every unit stands on every metric: one verdict each. */
final class Standings {
    /** The one that claims least comes first: whoever acts on it loses least if it is wrong. */
    private static final List<Verdict> CAREFUL =
            List.of(Verdict.INSUFFICIENT, Verdict.WORKING, Verdict.NOT_WORKING, Verdict.EXCELLING);

    private final Period period;
    private final Map<Cell, Assessment> assessments;
    private final Map<Cell, List<Map.Entry<Standing, List<Reason>>>> verdicts = new TreeMap<>();

    Standings(Advice advice, Period period, Map<Cell, Assessment> assessments) {
        this.period = period;
        this.assessments = assessments;
        for (Map.Entry<Standing, List<Reason>> one : Results.of(advice, Standing.class)) {
            Standing standing = one.getKey();
            verdicts.computeIfAbsent(
                            new Cell(new UnitId(standing.who()), new MetricId(standing.metric())),
                            cell -> new ArrayList<>())
                    .add(one);
        }
        verdicts.values()
                .forEach(all -> all.sort(
                        Comparator.comparing(one -> CAREFUL.indexOf(one.getKey().standing()))));
    }

    /** Sorted by unit and metric. */
    List<StandingLine> collect() {
        return verdicts.entrySet().stream()
                .map(one -> line(one.getKey(), one.getValue().get(0)))
                .sorted(Comparator.comparing(StandingLine::unit).thenComparing(StandingLine::metric))
                .toList();
    }

    /** Says which rules contradict each other, if any do. */
    Optional<Problem> contradiction() {
        TreeSet<String> rules = new TreeSet<>();
        TreeSet<Place> places = new TreeSet<>();
        int cells = 0;
        for (List<Map.Entry<Standing, List<Reason>>> all : verdicts.values()) {
            if (all.size() > 1) {
                cells++;
                all.stream().flatMap(one -> one.getValue().stream()).forEach(reason -> {
                    rules.add(reason.ruleId());
                    places.add(reason.place());
                });
            }
        }
        return rules.isEmpty()
                ? Optional.empty()
                : Optional.of(Problem.warning(
                        places.first(),
                        "the rules " + String.join(", ", rules) + " give " + Sentences.count(cells)
                                + " units more than one verdict on one metric; of each, the one that claims least is listed",
                        "let one of them ask for not Standing( who == $who, metric == $metric ) first."));
    }

    private StandingLine line(Cell cell, Map.Entry<Standing, List<Reason>> verdict) {
        Optional<Assessment> found = Optional.ofNullable(assessments.get(cell));
        return new StandingLine(
                Ids.of(verdict.getKey()),
                cell.unit(),
                cell.metric(),
                period,
                found.map(Assessment::context).orElse(""),
                verdict.getKey().standing(),
                number(found, Assessment::value),
                number(found, Assessment::expected),
                number(found, Assessment::crude),
                number(found, Assessment::lead),
                number(found, Assessment::low),
                number(found, Assessment::high),
                number(found, Assessment::q),
                number(found, Assessment::reliability),
                number(found, Assessment::sample),
                number(found, Assessment::detectable),
                found.map(one -> OptionalInt.of((int) one.leagueRank())).orElse(OptionalInt.empty()),
                verdict.getValue().get(0).text(),
                verdict.getValue());
    }

    private static OptionalDouble number(Optional<Assessment> found, ToDoubleFunction<Assessment> of) {
        return found.map(one -> OptionalDouble.of(of.applyAsDouble(one))).orElse(OptionalDouble.empty());
    }
}
