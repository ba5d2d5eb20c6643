package dev.brightspots.pipeline;

import static dev.brightspots.pipeline.Shipped.PACK;
import static dev.brightspots.pipeline.Shipped.RESULT;
import static dev.brightspots.pipeline.Shipped.SAMPLE;
import static dev.brightspots.pipeline.Shipped.json;
import static dev.brightspots.pipeline.Shipped.request;
import static dev.brightspots.pipeline.Shipped.standing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.brightspots.advise.Reason;
import dev.brightspots.facts.CauseKind;
import dev.brightspots.facts.Conclusion;
import dev.brightspots.facts.Fact;
import dev.brightspots.facts.Order;
import dev.brightspots.facts.Threshold;
import dev.brightspots.measure.Company;
import dev.brightspots.measure.Company.Counts;
import dev.brightspots.measure.Measured;
import dev.brightspots.measure.Measuring;
import dev.brightspots.measure.MetricDraft;
import dev.brightspots.pipeline.RunResult.Advised;
import dev.brightspots.pipeline.RunResult.Answerable;
import dev.brightspots.pipeline.RunResult.Bright;
import dev.brightspots.rulepack.Rule;
import dev.brightspots.sales.Capacity;
import dev.brightspots.sales.Metric.Type;
import dev.brightspots.sales.Observations;
import dev.brightspots.sales.SalesData;
import dev.brightspots.text.BadInput;
import dev.brightspots.text.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Facts go in, advice with its reasons comes out: on the invented company, by the rules that ship. */
class PipelineTest {
    private static List<Answerable> answerable(RunResult result) {
        return Stream.<List<? extends Answerable>>of(
                        result.standings(),
                        result.brightSpots(),
                        result.recommendations(),
                        result.inquiries(),
                        result.warnings())
                .<Answerable>flatMap(List::stream)
                .toList();
    }

    private static SalesData with(SalesData data, Observations observations, Capacity capacity) {
        return new SalesData(
                data.organisation(), data.metrics(), observations, data.practices(), data.adoptions(), capacity);
    }

    private static Observations none(SalesData data) {
        return Observations.builder(
                        data.organisation(), data.metrics(), data.observations().strataNames())
                .build((refused, line, first) -> {});
    }

    @Test
    void theSameBytesComeOfShuffledFactsAndOfOneThread() {
        String first = json(RESULT);
        SalesData shuffled = Shipped.shuffled(SAMPLE, 1);
        assertThat(json(Pipeline.run(new Request(shuffled, 0, List.of(), Optional.empty(), 1), PACK, Progress.SILENT)))
                .isEqualTo(first);
        assertThat(first).contains("\"recommendations\"").doesNotContain("NaN");
    }

    @Test
    void everyReasonNamesARuleOfThePackAndItsPlace() {
        Map<String, Rule> rules = new java.util.TreeMap<>();
        PACK.rules().forEach(rule -> rules.put(rule.id(), rule));
        assertThat(answerable(RESULT)).hasSizeGreaterThan(200).allSatisfy(one -> {
            assertThat(one.reasons()).isNotEmpty();
            for (Reason reason : one.reasons()) {
                assertThat(rules).containsKey(reason.ruleId());
                assertThat(reason.place()).isEqualTo(rules.get(reason.ruleId()).place());
                assertThat(reason.pack()).isEqualTo(PACK.hash());
                assertThat(reason.text()).isNotBlank().doesNotContain("{").doesNotContain("$");
            }
        });
    }

    @Test
    void everyFactOfAReasonStandsInTheEvidenceOrWasConcluded() {
        Measured measured = Measuring.measure(SAMPLE, RESULT.run().period(), PACK.thresholds());
        Set<Fact> evidence = new HashSet<>();
        measured.evidence().values().forEach(evidence::addAll);
        for (Answerable one : answerable(RESULT)) {
            for (Reason reason : one.reasons()) {
                assertThat(reason.facts()).isNotEmpty().allSatisfy(fact -> {
                    if (fact instanceof Conclusion conclusion) {
                        assertThat(reason.because()).contains(conclusion);
                    } else if (fact instanceof Threshold threshold) {
                        assertThat(threshold.value())
                                .isEqualTo(PACK.thresholds().get(threshold.name(), threshold.metric()));
                    } else if (!(fact instanceof Order)) {
                        assertThat(evidence).contains(fact);
                    }
                });
            }
        }
    }

    @Test
    void marginsLieOnTheRightSide() {
        assertThat(answerable(RESULT).stream()
                        .flatMap(one -> one.reasons().stream())
                        .flatMap(reason -> reason.margins().stream()))
                .isNotEmpty()
                .allSatisfy(margin -> assertThat(margin.margin()).isNotNegative());
    }

    @Test
    void everyCauseIsFoundInTheInventedCompany() {
        assertThat(RESULT.brightSpots()).extracting(Bright::cause).contains(CauseKind.values());
    }

    @Test
    void partsAddUpToTheCrudeLeadAndSharesToOne() {
        assertThat(RESULT.brightSpots()).isNotEmpty().allSatisfy(one -> {
            double crude = standing(RESULT, one.unit().value(), one.metric().value())
                    .crude()
                    .orElseThrow();
            assertThat(one.parts().values().stream().mapToDouble(part -> part).sum())
                    .isCloseTo(crude, within(1e-9));
            assertThat(one.shares().values().stream()
                            .mapToDouble(share -> 100 * share)
                            .map(Math::rint)
                            .sum())
                    .isEqualTo(100);
            assertThat(one.shares().keySet()).allMatch(kind -> one.parts().get(kind) > 0);
        });
    }

    @Test
    void idsAreUniqueAndSurviveTheNextRun() {
        RunResult earlier = Pipeline.run(request(SAMPLE, "2025-Q3"), PACK, Progress.SILENT);
        List<String> ids = answerable(RESULT).stream().map(Answerable::id).toList();
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[0-9a-f]{16}"));
        assertThat(earlier.run().id()).isNotEqualTo(RESULT.run().id());
        assertThat(earlier.standings())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(standing(
                                        RESULT,
                                        line.unit().value(),
                                        line.metric().value())
                                .id())
                        .isEqualTo(line.id()));
        Map<String, Advised> byWhat = new java.util.TreeMap<>();
        RESULT.recommendations()
                .forEach(one -> byWhat.put(one.target() + " " + one.practice() + " " + one.metric(), one));
        List<Advised> again = earlier.recommendations().stream()
                .filter(one -> byWhat.containsKey(one.target() + " " + one.practice() + " " + one.metric()))
                .toList();
        assertThat(again).isNotEmpty().allSatisfy(one -> assertThat(ids).contains(one.id()));
        assertThat(again).as("another source may teach it now").anySatisfy(one -> {
            Advised now = byWhat.get(one.target() + " " + one.practice() + " " + one.metric());
            assertThat(now.gain()).isNotEqualTo(one.gain());
        });
    }

    @Test
    void aRunIsNamedByItsDataPeriodAndRules() {
        Run run = Pipeline.identify(request(SAMPLE), PACK);
        assertThat(RESULT.run()).isEqualTo(run);
        assertThat(run.facts()).isEqualTo(SAMPLE.observations().size());
        assertThat(run.rulePack()).isEqualTo(PACK.hash());
        assertThat(Pipeline.identify(request(Shipped.shuffled(SAMPLE, 2)), PACK))
                .isEqualTo(run);
        assertThat(Pipeline.identify(request(SAMPLE, "2025-Q3"), PACK).id()).isNotEqualTo(run.id());
    }

    @Test
    void withoutObservationsThereIsNothingToGoBy() {
        SalesData empty = with(SAMPLE, none(SAMPLE), SAMPLE.capacity());
        assertThatThrownBy(() -> Shipped.run(empty))
                .isInstanceOf(BadInput.class)
                .extracting(thrown ->
                        ((BadInput) thrown).problems().get(0).toString().lines().toList())
                .isEqualTo(List.of(
                        "observations.csv error there is no observation to go by",
                        "  Maybe all rows were refused, or the file holds only its header."));
    }

    @Test
    void aPeriodBeforeAllDataIsRefusedWithTheFirstThereIs() {
        assertThatThrownBy(() -> Pipeline.run(request(SAMPLE, "2019-Q1"), PACK, Progress.SILENT))
                .isInstanceOf(BadInput.class)
                .extracting(thrown ->
                        ((BadInput) thrown).problems().get(0).toString().lines().toList())
                .isEqualTo(List.of(
                        "observations.csv error there is no observation up to the period 2019-Q1",
                        "  Maybe name a later one: the data begin with 2024-Q1."));
    }

    @Test
    void whatComesLaterIsSaidToBeLeftOut() {
        RunResult earlier = Pipeline.run(request(SAMPLE, "2025-Q2"), PACK, Progress.SILENT);
        assertThat(earlier.problems())
                .extracting(Problem::what)
                .contains("the data go on after the assessed period 2025-Q2: 2025-Q3 to 2025-Q4 left out");
        assertThat(RESULT.problems()).extracting(Problem::what).noneMatch(what -> what.contains("left out"));
    }

    @Test
    void asManyInquiriesAreMadeAsTrainersCanVisit() {
        assertThat(RESULT.inquiries()).isNotEmpty().allSatisfy(one -> {
            assertThat(one.compareWith()).doesNotContain(one.unit());
            assertThat(one.questions()).hasSizeBetween(4, 6).doesNotHaveDuplicates();
            assertThat(one.ruledOut()).contains(CauseKind.MIX, CauseKind.PRACTICE);
        });
        int all = RESULT.inquiries().size();
        Capacity tight = new Capacity(2, 3, 2, 0, Map.of());
        RunResult result = Shipped.run(with(SAMPLE, SAMPLE.observations(), tight));
        assertThat(result.inquiries()).isEmpty();
        assertThat(result.problems())
                .extracting(Problem::what)
                .contains(all + " more unexplained bright spots are not asked about, only the 0 that weigh most");
    }

    @Test
    void everyRecommendationIsPlannedOrSaidToBeLeftOut() {
        List<String> told = new ArrayList<>();
        RESULT.planned().plans().forEach(plan -> {
            told.addAll(plan.items());
            plan.leftOut().forEach(one -> told.add(one.recommendation()));
        });
        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(
                        RESULT.recommendations().stream().map(Advised::id).toList());
        assertThat(RESULT.recommendations()).isNotEmpty().allSatisfy(one -> {
            assertThat(one.gain().low()).isLessThan(one.gain().expected());
            assertThat(one.gain().expected()).isLessThan(one.gain().high());
            assertThat(one.source()).isNotEqualTo(Optional.of(one.target()));
        });
    }

    @Test
    void whereNothingIsSpecialThatIsAllThatIsSaid() {
        SalesData quiet = Company.of(8, 5)
                .metric(MetricDraft.of("win_rate", Type.RATE))
                .work("win_rate", 8, 5, 6, (team, rep, period) -> new Counts(8 + (team + 2 * rep + period) % 3, 20))
                .data();
        RunResult result = Shipped.run(quiet);
        assertThat(result.brightSpots()).isEmpty();
        assertThat(result.recommendations()).isEmpty();
        assertThat(result.inquiries()).isEmpty();
        assertThat(result.planned().plans()).isEmpty();
        assertThat(result.outlook())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.text())
                        .contains("none excels; a lead under ")
                        .endsWith(" could have been missed."));
    }

    @Test
    void progressIsToldToItsEnd() {
        List<String> told = java.util.Collections.synchronizedList(new ArrayList<>());
        SalesData small = Company.of(6, 4)
                .metric(MetricDraft.of("m", Type.RATE))
                .work("m", 6, 4, 2, (team, rep, period) -> new Counts(5, 10))
                .data();
        Pipeline.run(request(small), PACK, (stage, done, all) -> told.add(stage + " " + done + "/" + all));
        assertThat(told).startsWith("measuring 0/1", "measuring 1/1").contains("advising 2/2");
    }

    @Test
    void aRunHasAtLeastOneThread() {
        assertThatThrownBy(() -> new Request(SAMPLE, 0, List.of(), Optional.empty(), 0))
                .hasMessage("A run needs at least one thread, not 0");
    }
}
