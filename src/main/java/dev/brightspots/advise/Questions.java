package dev.brightspots.advise;

import dev.brightspots.advise.NotConcluded.Check;
import dev.brightspots.advise.NotConcluded.Enough;
import dev.brightspots.advise.NotConcluded.Shortfall;
import dev.brightspots.advise.NotConcluded.Tried;
import dev.brightspots.advise.evaluate.Attempt;
import dev.brightspots.advise.evaluate.Evaluation;
import dev.brightspots.advise.evaluate.Inquest;
import dev.brightspots.advise.evaluate.Lack;
import dev.brightspots.advise.evaluate.Lack.Gap;
import dev.brightspots.advise.evaluate.Way;
import dev.brightspots.advise.evaluate.WhyNot;
import dev.brightspots.advise.evaluate.WhyNot.Below;
import dev.brightspots.facts.Conclusion;
import dev.brightspots.facts.Order;
import dev.brightspots.facts.Threshold;
import dev.brightspots.facts.Thresholds;
import dev.brightspots.rulepack.RulePack;
import dev.brightspots.rulepack.Wanted;
import dev.brightspots.rulepack.language.Condition;
import dev.brightspots.rulepack.wall.Budget;
import dev.brightspots.rulepack.wall.Exceeded;
import dev.brightspots.rulepack.wall.Limits;
import dev.brightspots.text.BadInput;
import dev.brightspots.text.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers questions about one partition, in words. */
public final class Questions {
    private static final Limits LIMITS = Limits.USUAL.forQuestions();

    private final RulePack pack;
    private final Partition partition;
    private final Inquest inquest;
    private final Explainer explainer;
    private final Sentence sentence;
    private final Phrases phrases;

    /**
     * Over the evidence of a partition.
     *
     * @param thresholds the pack's, some of them changed for this organisation
     * @throws BadInput naming the rule that would do more than rules may; so does each question
     */
    public Questions(RulePack pack, Thresholds thresholds, Phrasing phrasing, Partition partition) {
        this.sentence = new Sentence(phrasing, thresholds);
        this.pack = pack;
        this.partition = partition;
        this.inquest = within(() -> new Inquest(pack.rules(), Given.of(partition.evidence(), thresholds)));
        this.explainer = new Explainer(pack, sentence);
        this.phrases = new Phrases(sentence);
    }

    /** The conclusions that are as described. */
    public List<Conclusion> found(Wanted wanted) {
        return inquest.found(wanted);
    }

    /** Every conclusion there is. */
    public List<Conclusion> conclusions() {
        return inquest.conclusions();
    }

    /** Why there is a conclusion, down to what was measured. */
    public Because why(Conclusion conclusion) {
        return within(() -> because(conclusion));
    }

    private Because because(Conclusion conclusion) {
        List<Because.Ground> grounds = new ArrayList<>();
        for (Evaluation.Firing firing : inquest.firings(conclusion)) {
            Reason reason = explainer.reason(firing.rule(), firing.way());
            // Rules go round in no circle, so this ends.
            grounds.add(new Because.Ground(
                    reason, reason.because().stream().map(this::because).toList()));
        }
        grounds.sort(Comparator.comparing((Because.Ground one) -> one.reason().ruleId())
                .thenComparing(one -> one.reason().facts().toString()));
        return new Because(conclusion, grounds.stream().distinct().toList());
    }

    /**
     * Why there is no such conclusion, and the smallest single changes that would be enough.
     *
     * @param enough at most one change of what was measured and one of a threshold
     */
    public record Answer(NotConcluded why, List<Enough> enough) {
        public Answer {
            enough = List.copyOf(enough);
        }
    }

    /** Why there is no such conclusion. */
    public Answer whyNot(Wanted wanted) {
        return within(() -> {
            WhyNot whyNot = inquest.whyNot(wanted);
            return new Answer(
                    told(whyNot),
                    inquest.enough(whyNot, sentence::ofThreshold).stream()
                            .map(change -> new Enough(phrases.change(change), change.before() instanceof Threshold))
                            .toList());
        });
    }

    private <T> T within(Supplier<T> work) {
        try {
            return Budget.within(LIMITS, partition.evidence().size(), work);
        } catch (Exceeded exceeded) {
            throw Session.tooMuch(exceeded, pack, partition);
        }
    }

    private NotConcluded told(WhyNot whyNot) {
        Wanted wanted = whyNot.wanted();
        return new NotConcluded(
                "there is no " + phrases.fact(wanted.type(), wanted.parts()),
                whyNot.nearest().map(attempt -> tried(attempt, whyNot.below())));
    }

    private Tried tried(Attempt attempt, List<Below> below) {
        List<Check> checks = new ArrayList<>();
        for (Way.Step step : attempt.way().steps()) {
            // Numbers show beside what they are compared with.
            if (!(step.fact() instanceof Threshold) && !(step.fact() instanceof Order)) {
                checks.add(holds(phrases.there(step.fact()), step.pattern().place()));
                attempt.held(step)
                        .forEach(gap -> checks.add(
                                holds(phrases.comparison(gap.gap(), Optional.of(step.fact())), gap.place())));
            }
        }
        attempt.way().absent().forEach(one -> checks.add(holds(absent(attempt, one), one.place())));
        attempt.lacks().forEach(lack -> checks.add(lack(lack, below)));
        checks.sort(Comparator.comparing(Check::place));
        return new Tried(attempt.rule().id(), attempt.rule().place(), checks);
    }

    private static Check holds(String text, Place place) {
        return new Check(true, text, place, Optional.empty(), Optional.empty(), List.of());
    }

    private Check lack(Lack lack, List<Below> below) {
        List<Below> behind =
                below.stream().filter(one -> one.lack().equals(lack)).toList();
        Optional<NotConcluded> because = behind.stream()
                .filter(Below.Absent.class::isInstance)
                .map(one -> told(((Below.Absent) one).why()))
                .findFirst();
        List<Reason> inTheWay = behind.stream()
                .filter(Below.InTheWay.class::isInstance)
                .flatMap(one -> ((Below.InTheWay) one).firings().stream())
                .map(firing -> explainer.reason(firing.rule(), firing.way()))
                .distinct()
                .toList();
        return new Check(false, text(lack), lack.place(), shortfall(lack), because, inTheWay);
    }

    private String absent(Attempt attempt, Condition condition) {
        return condition instanceof Condition.Match pattern
                ? "there is no " + phrases.fact(pattern.type(), attempt.meant(pattern))
                : "nowhere holds " + Explainer.text(condition, attempt.way().names());
    }

    private String text(Lack lack) {
        if (lack instanceof Lack.Falls falls) {
            return Stream.concat(
                            Stream.of(falls(falls)),
                            falls.orElse().stream()
                                    .map(other ->
                                            other.stream().map(this::falls).collect(Collectors.joining(" and "))))
                    .collect(Collectors.joining("; or else "));
        } else if (lack instanceof Lack.Missing missing) {
            return "there is no " + phrases.fact(missing.pattern().type(), missing.wanted());
        }
        return phrases.there(((Lack.Blocked) lack).by().get(0)) + ", which rules it out";
    }

    private String falls(Lack.Falls falls) {
        return falls.gap()
                .map(gap -> phrases.comparison(gap, falls.fact()))
                .orElseGet(() -> falls.test().text() + " does not hold");
    }

    private Optional<Shortfall> shortfall(Lack lack) {
        if (!(lack instanceof Lack.Falls falls) || falls.gap().isEmpty()) {
            return Optional.empty();
        }
        Gap gap = falls.gap().get();
        OptionalDouble by = gap.actual() instanceof Double is && gap.needed() instanceof Double must
                ? OptionalDouble.of(Math.abs(is - must))
                : OptionalDouble.empty();
        return Optional.of(new Shortfall(
                phrases.what(gap, falls.fact()),
                phrases.actual(gap, falls.fact()),
                phrases.needed(gap, falls.fact()),
                gap.limit().map(Threshold::name),
                by));
    }
}
