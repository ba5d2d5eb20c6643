package dev.brightspots.pipeline;

import dev.brightspots.advise.Advice;
import dev.brightspots.advise.Concluded;
import dev.brightspots.advise.Reason;
import dev.brightspots.facts.Assessment;
import dev.brightspots.facts.Conclusion;
import dev.brightspots.facts.Design;
import dev.brightspots.facts.Halt;
import dev.brightspots.facts.Needed;
import dev.brightspots.facts.Pattern;
import dev.brightspots.facts.Thresholds;
import dev.brightspots.facts.Verdict;
import dev.brightspots.facts.Warning;
import dev.brightspots.learn.Outcomes;
import dev.brightspots.measure.AssessedPeriod;
import dev.brightspots.measure.Measured;
import dev.brightspots.measure.Measured.Cell;
import dev.brightspots.measure.Measured.View;
import dev.brightspots.pipeline.RunResult.Advised;
import dev.brightspots.pipeline.RunResult.Bright;
import dev.brightspots.pipeline.RunResult.CameOf;
import dev.brightspots.pipeline.RunResult.Caution;
import dev.brightspots.pipeline.RunResult.Effect;
import dev.brightspots.pipeline.RunResult.Halted;
import dev.brightspots.pipeline.RunResult.Named;
import dev.brightspots.pipeline.RunResult.Outlook;
import dev.brightspots.pipeline.RunResult.StandingLine;
import dev.brightspots.plan.Planned;
import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.Period;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.sales.UnitId;
import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Puts what was measured and what the rules concluded into the words of the outside contract. */
final class Results {
    private final Request request;
    private final Thresholds thresholds;
    private final Measured measured;
    private final Advice advice;
    private final Wording wording;
    private final Sentences sentences;
    private final Verdicts verdicts;
    private final Map<Cell, Assessment> assessments = new TreeMap<>();

    Results(Request request, Thresholds thresholds, Measured measured, Advice advice, Wording wording) {
        this.request = request;
        this.thresholds = thresholds;
        this.measured = measured;
        this.advice = advice;
        this.wording = wording;
        this.sentences = new Sentences(request.data(), wording);
        this.verdicts = new Verdicts(request.data(), wording, measured.period());
        measured.views()
                .forEach(view -> view.assessments()
                        .forEach(found -> assessments.put(new Cell(new UnitId(found.who()), view.metric()), found)));
    }

    RunResult collect(Run run) {
        Standings stands = new Standings(advice, measured.period(), assessments);
        List<StandingLine> standings = stands.collect();
        List<Bright> brights = new BrightSpots(measured, advice, assessments, verdicts).collect();
        Recommendations recommendations =
                new Recommendations(request.data(), measured, advice, sentences, request.decided());
        List<Advised> advised = recommendations.collect(assessments);
        Inquiries inquiries = new Inquiries(request.data(), advice, assessments, standings);
        Planned planned = recommendations.plan(advised, thresholds);
        List<Problem> problems = new ArrayList<>(request.problems());
        unfinished().ifPresent(problems::add);
        stands.contradiction().ifPresent(problems::add);
        inquiries.leftOut().ifPresent(problems::add);
        return new RunResult(
                run,
                request.data(),
                standings,
                brights,
                advised,
                effects(),
                inquiries.collect(),
                warnings(),
                patterns(),
                halts(),
                outcomes(),
                planned,
                new Courses(request.data(), wording, measured.period(), (int) thresholds.get(Needed.PLAN_WEEKS))
                        .of(planned, advised, standings),
                outlook(standings),
                problems.stream().distinct().sorted().toList(),
                RunResult.Firing.of(advice));
    }

    /** The conclusions of one type with their reasons. */
    static <C extends Conclusion> List<Map.Entry<C, List<Reason>>> of(Advice advice, Class<C> type) {
        List<Map.Entry<C, List<Reason>>> found = new ArrayList<>();
        for (Concluded one : advice.conclusions()) {
            if (type.isInstance(one.conclusion())) {
                found.add(Map.entry(type.cast(one.conclusion()), one.reasons()));
            }
        }
        return found;
    }

    private List<Effect> effects() {
        return measured.effects().stream()
                .map(effect -> {
                    boolean known = effect.design() != Design.NONE;
                    return new Effect(
                            new PracticeId(effect.practice()),
                            new MetricId(effect.metric()),
                            effect.context(),
                            effect.design(),
                            (int) effect.sites(),
                            known(known, effect.effect()),
                            known(known, effect.low()),
                            known(known, effect.high()),
                            known(known, effect.chance()),
                            effect.grade(),
                            sentences.effect(effect));
                })
                .sorted(Comparator.comparing(Effect::practice)
                        .thenComparing(Effect::metric)
                        .thenComparing(Effect::context))
                .toList();
    }

    private static OptionalDouble known(boolean known, double number) {
        return known ? OptionalDouble.of(number) : OptionalDouble.empty();
    }

    private List<Caution> warnings() {
        List<Caution> found = new ArrayList<>();
        for (Map.Entry<Warning, List<Reason>> one : of(advice, Warning.class)) {
            Warning warning = one.getKey();
            found.add(new Caution(
                    Ids.of(warning),
                    warning.who().isEmpty() ? Optional.empty() : Optional.of(new UnitId(warning.who())),
                    warning.context(),
                    new MetricId(warning.metric()),
                    warning.kind(),
                    Sentences.sentence(one.getValue().get(0).text()),
                    one.getValue()));
        }
        found.sort(Comparator.comparing(
                        (Caution one) -> one.unit().map(UnitId::value).orElse(""))
                .thenComparing(Caution::metric)
                .thenComparing(Caution::kind)
                .thenComparing(Caution::context));
        return found;
    }

    private List<Named> patterns() {
        return of(advice, Pattern.class).stream()
                .map(one -> new Named(
                        Ids.of(one.getKey()),
                        new UnitId(one.getKey().who()),
                        new MetricId(one.getKey().metric()),
                        one.getKey().name(),
                        Sentences.sentence(one.getValue().get(0).text()),
                        one.getValue()))
                .sorted(Comparator.comparing(Named::unit)
                        .thenComparing(Named::metric)
                        .thenComparing(Named::name))
                .toList();
    }

    private List<Halted> halts() {
        return of(advice, Halt.class).stream()
                .map(one -> new Halted(
                        Ids.of(one.getKey()),
                        new PracticeId(one.getKey().practice()),
                        new MetricId(one.getKey().metric()),
                        one.getKey().context(),
                        one.getKey().kind(),
                        Sentences.sentence(one.getValue().get(0).text()),
                        one.getValue()))
                .sorted(Comparator.comparing(Halted::practice)
                        .thenComparing(Halted::metric)
                        .thenComparing(Halted::context)
                        .thenComparing(Halted::kind))
                .toList();
    }

    private List<CameOf> outcomes() {
        int weeks = (int) thresholds.get(Needed.PLAN_WEEKS);
        OutcomeSentences told = new OutcomeSentences(wording);
        return Outcomes.of(request.decided().started(), request.data(), measured, weeks).stream()
                .map(one ->
                        new CameOf(Ids.hash("outcome", one.plan(), one.item().recommendation()), one, told.of(one)))
                .toList();
    }

    private List<Outlook> outlook(List<StandingLine> standings) {
        List<Outlook> found = new ArrayList<>();
        for (View view : measured.views()) {
            long excelling = standings.stream()
                    .filter(line -> line.metric().equals(view.metric())
                            && line.context().equals(view.context()))
                    .filter(line -> line.standing() == Verdict.EXCELLING)
                    .count();
            long insufficient = view.unmeasured()
                    + standings.stream()
                            .filter(line -> line.metric().equals(view.metric())
                                    && line.context().equals(view.context()))
                            .filter(line -> line.standing() == Verdict.INSUFFICIENT)
                            .count();
            double[] detectable = view.assessments().stream()
                    .mapToDouble(Assessment::detectable)
                    .sorted()
                    .toArray();
            OptionalDouble middle = detectable.length == 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(detectable[detectable.length / 2]);
            found.add(new Outlook(
                    view.metric(),
                    view.context(),
                    view.assessments().size(),
                    (int) insufficient,
                    middle,
                    sentences.outlook(view, excelling, middle)));
        }
        found.sort(Comparator.comparing(Outlook::context).thenComparing(Outlook::metric));
        return found;
    }

    private Optional<Problem> unfinished() {
        List<Period> later = AssessedPeriod.later(request.data(), measured.period());
        return later.isEmpty()
                ? Optional.empty()
                : Optional.of(Problem.warning(
                        Place.of("observations.csv"),
                        "the data go on after the assessed period " + measured.period() + ": " + later.get(0)
                                + (later.size() > 1 ? " to " + later.get(later.size() - 1) : "") + " left out",
                        "those are unfinished; ask for one with --period."));
    }
}
