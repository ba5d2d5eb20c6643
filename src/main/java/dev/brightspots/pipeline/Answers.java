package dev.brightspots.pipeline;

import dev.brightspots.advise.Because;
import dev.brightspots.advise.NotConcluded;
import dev.brightspots.advise.NotConcluded.Check;
import dev.brightspots.advise.Partition;
import dev.brightspots.advise.Questions;
import dev.brightspots.facts.Adoption;
import dev.brightspots.facts.Assessment;
import dev.brightspots.facts.BrightSpot;
import dev.brightspots.facts.Cause;
import dev.brightspots.facts.Conclusion;
import dev.brightspots.facts.Evidence;
import dev.brightspots.facts.Prospect;
import dev.brightspots.facts.Unmeasured;
import dev.brightspots.facts.Verdict;
import dev.brightspots.rulepack.Wanted;
import dev.brightspots.sales.Metric;
import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.Practice;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.sales.SalesData;
import dev.brightspots.sales.Unit;
import dev.brightspots.sales.UnitId;
import dev.brightspots.text.BadInput;
import dev.brightspots.text.Nearest;
import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Says why something was concluded and why something was not, by our own reading of the rules. Questions about one peer group
 * share what was worked out for the first.
 */
public final class Answers {
    private final Prepared prepared;
    private final Map<String, Questions> byContext = new ConcurrentHashMap<>();

    /** Questions about this run. */
    public Answers(Prepared prepared) {
        this.prepared = prepared;
    }

    /** What was measured. */
    public SalesData data() {
        return prepared.data();
    }

    /**
     * Why there is the conclusion of that id: each rule that concluded it, and why what it rests on is there.
     *
     * @param id of anything a run lists; a bright spot is answered with its cause first
     * @return empty if nothing of that id follows
     */
    public List<Because> why(String id) {
        for (Partition partition : prepared.partitions()) {
            Questions questions = questions(partition);
            List<Conclusion> there = questions.conclusions();
            List<Conclusion> found =
                    there.stream().filter(one -> Ids.of(one).equals(id)).toList();
            if (!found.isEmpty()) {
                return Stream.concat(causes(found.get(0), there), found.stream())
                        .map(questions::why)
                        .toList();
            }
        }
        return List.of();
    }

    private static Stream<Conclusion> causes(Conclusion found, List<Conclusion> there) {
        return found instanceof BrightSpot spot
                ? there.stream()
                        .filter(one -> one instanceof Cause cause
                                && cause.who().equals(spot.who())
                                && cause.metric().equals(spot.metric()))
                : Stream.empty();
    }

    private Questions questions(Partition partition) {
        return byContext.computeIfAbsent(
                partition.context(),
                any -> new Questions(prepared.pack(), prepared.pack().thresholds(), prepared.wording(), partition));
    }

    /**
     * Why a unit is not recommended a practice, or does not excel: one answer for each metric.
     *
     * @param practice the practice in question; empty: why it does not excel
     * @param metric the metric in question; empty: every metric the practice is said to improve, or every metric there is
     * @throws BadInput if there is no such unit, practice or metric
     */
    public List<NotSo> whyNot(UnitId unit, Optional<PracticeId> practice, Optional<MetricId> metric) {
        Unit asked = known(prepared.data().organisation().find(unit), "unit", unit.value(), units());
        Optional<Practice> taught = practice.map(one -> known(
                Optional.ofNullable(prepared.data().practices().get(one)),
                "practice",
                one.value(),
                ids(prepared.data().practices().keySet())));
        Map<MetricId, Metric> metrics = prepared.data().metrics().byId();
        metric.ifPresent(
                one -> known(Optional.ofNullable(metrics.get(one)), "metric", one.value(), ids(metrics.keySet())));
        return metric
                .map(List::of)
                .or(() -> taught.map(Practice::improves))
                .orElseGet(() -> List.copyOf(metrics.keySet()))
                .stream()
                .map(one -> answer(new Question(asked, one, taught)))
                .toList();
    }

    /** Why a unit is not recommended a practice for a metric, or does not excel on it. */
    private record Question(Unit unit, MetricId metric, Optional<Practice> practice) {
        Wanted wanted() {
            String who = unit.id().value();
            return practice.map(one -> new Wanted(
                            "Recommendation",
                            Map.of("target", who, "practice", one.id().value(), "metric", metric.value())))
                    .orElseGet(() -> new Wanted(
                            "Standing", Map.of("who", who, "metric", metric.value(), "standing", Verdict.EXCELLING)));
        }
    }

    private List<String> units() {
        return prepared.data().organisation().units().stream()
                .map(one -> one.id().value())
                .toList();
    }

    private static List<String> ids(Collection<?> ids) {
        return ids.stream().map(Object::toString).toList();
    }

    private static <T> T known(Optional<T> found, String what, String asked, List<String> there) {
        return found.orElseThrow(() -> new BadInput(Problem.error(
                Place.of(what), "there is no " + what + " '" + asked + "'", Nearest.advice(asked, there))));
    }

    private NotSo answer(Question question) {
        Optional<Partition> partition = partition(question.unit(), question.metric());
        if (partition.isEmpty()) {
            return unasked(question, "nothing is measured of it on that metric at this period");
        }
        Questions questions = questions(partition.get());
        Optional<String> there =
                questions.found(question.wanted()).stream().map(Ids::of).findFirst();
        if (there.isPresent()) {
            return new NotSo(
                    question.unit().id(),
                    question.metric(),
                    question.practice().map(Practice::id),
                    there,
                    text(question, "is recommended", "excels") + ".",
                    Optional.empty(),
                    List.of());
        }
        Optional<String> before = question.practice()
                .flatMap(practice -> beforeRules(question.unit(), practice, question.metric(), partition.get()));
        if (before.isPresent()) {
            return unasked(question, before.get());
        }
        Questions.Answer answer = questions.whyNot(question.wanted());
        return new NotSo(
                question.unit().id(),
                question.metric(),
                question.practice().map(Practice::id),
                Optional.empty(),
                text(question, reason(question, answer)),
                Optional.of(answer.why()),
                answer.enough());
    }

    private Optional<Partition> partition(Unit unit, MetricId metric) {
        String who = unit.id().value();
        return prepared.partitions().stream()
                .filter(one -> one.evidence().stream().anyMatch(fact -> isOf(fact, who, metric.value())))
                .findFirst();
    }

    private static boolean isOf(Evidence fact, String who, String metric) {
        return (fact instanceof Assessment found
                        && found.who().equals(who)
                        && found.metric().equals(metric))
                || (fact instanceof Unmeasured none
                        && none.who().equals(who)
                        && none.metric().equals(metric));
    }

    /** What keeps a unit from being asked about at all: these are no rules, so no rule can say it. */
    private Optional<String> beforeRules(Unit unit, Practice practice, MetricId metric, Partition partition) {
        String title = "'" + practice.title() + "'";
        if (!unit.kind().equals(prepared.measured().coach())) {
            return Optional.of("only " + Wording.plural(prepared.measured().coach())
                    + " get recommendations, and this is a " + unit.kind());
        }
        if (!practice.improves().contains(metric)) {
            return Optional.of("the library does not say that " + title + " moves "
                    + prepared.wording().metric(metric.value()));
        }
        Optional<Adoption> done = partition.evidence().stream()
                .filter(Adoption.class::isInstance)
                .map(Adoption.class::cast)
                .filter(one -> one.who().equals(unit.id().value())
                        && one.practice().equals(practice.id().value()))
                .findFirst();
        if (done.isPresent()) {
            String since = done.get().since().isEmpty()
                    ? ""
                    : ", since " + prepared.wording().period(done.get().since());
            return Optional.of("it does it already" + since);
        }
        boolean prospect = partition.evidence().stream()
                .anyMatch(fact -> fact instanceof Prospect found
                        && found.who().equals(unit.id().value())
                        && found.practice().equals(practice.id().value())
                        && found.metric().equals(metric.value()));
        return prospect || practice.suits(prepared.data().organisation().attributes(unit.id()))
                ? Optional.empty()
                : Optional.of(title + " is not for units like this one (see fits in practices.yaml)");
    }

    private NotSo unasked(Question question, String because) {
        return new NotSo(
                question.unit().id(),
                question.metric(),
                question.practice().map(Practice::id),
                Optional.empty(),
                text(question, because),
                Optional.empty(),
                List.of());
    }

    private String text(Question question, String because) {
        return text(question, "is not recommended", "does not excel") + ": " + because + ".";
    }

    private String text(Question question, String recommended, String excels) {
        String metric = prepared.wording().metric(question.metric().value());
        return prepared.wording().member(question.unit().id().value()) + " "
                + question.practice()
                        .map(practice -> recommended + " '" + practice.title() + "' for " + metric)
                        .orElse(excels + " on " + metric);
    }

    /** The first thing that failed at the deepest rule tried. */
    private static String reason(Question question, Questions.Answer answer) {
        NotConcluded at = answer.why();
        String text =
                question.practice().isPresent() ? "no rule recommends it" : "there is no rule that says so of any unit";
        while (at.nearest().isPresent()) {
            Optional<Check> failed = at.nearest().get().checks().stream()
                    .filter(check -> !check.holds())
                    .findFirst();
            if (failed.isEmpty()) {
                break;
            }
            text = failed.get().inTheWay().isEmpty()
                    ? failed.get().text()
                    : failed.get().inTheWay().get(0).text();
            if (failed.get().because().isEmpty()) {
                break;
            }
            at = failed.get().because().get();
        }
        return text;
    }
}
