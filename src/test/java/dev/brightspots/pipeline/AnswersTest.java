package dev.brightspots.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.brightspots.advise.Adviser;
import dev.brightspots.advise.Because;
import dev.brightspots.advise.NotConcluded.Enough;
import dev.brightspots.advise.Partition;
import dev.brightspots.advise.Phrasing;
import dev.brightspots.facts.Assessment;
import dev.brightspots.facts.Standing;
import dev.brightspots.facts.Thresholds;
import dev.brightspots.facts.Verdict;
import dev.brightspots.pipeline.RunResult.Advised;
import dev.brightspots.pipeline.RunResult.Answerable;
import dev.brightspots.report.Edition;
import dev.brightspots.report.WhyNotText;
import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.sales.SalesData;
import dev.brightspots.sales.Unit;
import dev.brightspots.sales.UnitId;
import dev.brightspots.text.BadInput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Why and why not, on whole organisations. */
class AnswersTest {
    private static final Answers SAMPLE = answers(Shipped.SAMPLE);
    private static final Pattern LIMIT = Pattern.compile("^if the limit (\\S+) were (-?[0-9.]+)(%?) instead of");

    @Test
    void everythingThatARunListsCanBeAskedWhy() {
        List<Answerable> listed = Stream.of(
                        Shipped.RESULT.recommendations(),
                        Shipped.RESULT.brightSpots(),
                        Shipped.RESULT.inquiries(),
                        Shipped.RESULT.warnings(),
                        Shipped.RESULT.standings())
                .flatMap(list -> list.stream().map(Answerable.class::cast))
                .toList();
        assertThat(listed).hasSizeGreaterThan(300).allSatisfy(item -> {
            List<Because> why = SAMPLE.why(item.id());
            assertThat(why)
                    .isNotEmpty()
                    .allSatisfy(one -> assertThat(one.grounds()).isNotEmpty());
            // The engine's reasons are among them, though it was not asked.
            assertThat(why.stream()
                            .flatMap(one -> one.grounds().stream())
                            .map(ground -> ground.reason().text()))
                    .contains(item.reasons().get(0).text());
        });
    }

    @Test
    void aUnitIsRecommendedAPracticeOrToldWhyNot() {
        int asked = 0;
        for (Unit unit : Shipped.SAMPLE.organisation().units()) {
            for (PracticeId practice : Shipped.SAMPLE.practices().keySet()) {
                if (unit.kind().equals("team")) {
                    for (NotSo answer : SAMPLE.whyNot(unit.id(), Optional.of(practice), Optional.empty())) {
                        Optional<Advised> advised = Shipped.RESULT.recommendations().stream()
                                .filter(one -> one.target().equals(unit.id())
                                        && one.practice().equals(practice)
                                        && one.metric().equals(answer.metric()))
                                .findFirst();
                        assertThat(answer.found()).isEqualTo(advised.map(Advised::id));
                        assertThat(answer.text()).endsWith(".").doesNotContain("$", "null", "Optional");
                        asked++;
                    }
                }
            }
        }
        assertThat(asked).isGreaterThan(200);
    }

    @Test
    void whatNoRuleDecidesIsSaidBeforeAnyRule() {
        assertThat(text("amberwick", "discovery-checklist"))
                .contains("Amberwick is not recommended 'Discovery checklist' for win rate: it does it already, since");
        assertThat(text("lakes", "discovery-checklist")).contains("only teams get recommendations");
        assertThat(SAMPLE.whyNot(
                        new UnitId("brindlow"),
                        Optional.of(new PracticeId("discovery-checklist")),
                        Optional.of(new MetricId("deal_size"))))
                .extracting(NotSo::text)
                .containsExactly(
                        "Brindlow is not recommended 'Discovery checklist' for deal size: the library does not say that"
                                + " 'Discovery checklist' moves deal size.");
    }

    @Test
    void whatIsNotKnownIsRefusedWithTheNearest() {
        assertThatThrownBy(() -> text("brindlo", "discovery-checklist"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("there is no unit 'brindlo'")
                .hasMessageContaining("you meant 'brindlow'");
        assertThatThrownBy(() -> text("brindlow", "discovery-checklst"))
                .hasMessageContaining("you meant 'discovery-checklist'");
    }

    @Test
    void withoutAPracticeItTellsWhyAUnitDoesNotExcel() {
        assertThat(told(SAMPLE.whyNot(new UnitId("brindlow"), Optional.empty(), Optional.of(new MetricId("win_rate")))))
                .startsWith("Brindlow does not excel on win rate: share of false alarms")
                .contains("the rule that came nearest: excels (standing/excels/rule.drl:5:1)");
        assertThat(SAMPLE.whyNot(new UnitId("amberwick"), Optional.empty(), Optional.of(new MetricId("win_rate"))))
                .extracting(NotSo::text)
                .containsExactly("Amberwick excels on win rate.");
    }

    /** The engine is the judge: whoever moves a limit to what is written has enough, however it was rounded. */
    @Test
    void aLimitMovedAsToldIsEnough() {
        List<Partition> partitions = Prepared.of(Shipped.request(Shipped.SAMPLE), Shipped.PACK, Progress.SILENT)
                .partitions();
        int tried = 0;
        for (Unit unit : Shipped.SAMPLE.organisation().units()) {
            for (NotSo answer : unit.kind().equals("team")
                    ? SAMPLE.whyNot(unit.id(), Optional.empty(), Optional.empty())
                    : List.<NotSo>of()) {
                for (Enough enough : answer.enough()) {
                    Matcher told = LIMIT.matcher(enough.text());
                    if (told.find()) {
                        tried++;
                        double value = Double.parseDouble(told.group(2))
                                / (told.group(3).isEmpty() ? 1 : 100);
                        String metric = answer.metric().value();
                        Thresholds moved = Shipped.PACK.thresholds().with(told.group(1), metric, value);
                        assertThat(new Adviser(Shipped.PACK, moved, Phrasing.PLAIN)
                                        .advise(about(unit, partitions), 1, (done, all) -> {})
                                        .all(Standing.class))
                                .as(unit.id() + ": " + enough.text())
                                .anyMatch(one -> one.who().equals(unit.id().value())
                                        && one.metric().equals(metric)
                                        && one.standing() == Verdict.EXCELLING);
                    }
                }
            }
        }
        assertThat(tried).as("limits that would be enough").isEqualTo(15);
    }

    private static List<Partition> about(Unit unit, List<Partition> partitions) {
        return partitions.stream()
                .filter(one -> one.evidence().stream()
                        .anyMatch(fact -> fact instanceof Assessment assessment
                                && assessment.who().equals(unit.id().value())))
                .toList();
    }

    @Test
    void theSampleIsAnsweredAtOnce() {
        quick("the sample", Shipped.SAMPLE);
    }

    @Test
    void theCrmExportIsAnsweredAtOnce() {
        quick("the CRM export", Shipped.mappedData("crm_maven", "crm-opportunities"));
    }

    @Test
    void theWinLossExportIsAnsweredAtOnce() {
        quick("the win-loss export", Shipped.mappedData("ibm_win_loss", "ibm-win-loss"));
    }

    /** Warm, that is after a first question, every answer comes in less than 200 ms. */
    private static void quick(String name, SalesData data) {
        Answers answers = answers(data);
        List<Supplier<List<?>>> questions = new ArrayList<>();
        for (Unit unit : data.organisation().units()) {
            questions.add(() -> answers.whyNot(unit.id(), Optional.empty(), Optional.empty()));
            data.practices()
                    .keySet()
                    .forEach(one -> questions.add(() -> answers.whyNot(unit.id(), Optional.of(one), Optional.empty())));
        }
        RunResult result = Shipped.run(data);
        Stream.of(result.recommendations(), result.brightSpots(), result.standings())
                .flatMap(List::stream)
                .limit(300)
                .forEach(item -> questions.add(() -> answers.why(((Answerable) item).id())));
        questions.forEach(AnswersTest::millis);
        double[] times =
                questions.stream().mapToDouble(AnswersTest::millis).sorted().toArray();
        double most = times[times.length * 99 / 100];
        System.out.printf(
                Locale.ROOT,
                "%s: %d questions, median %.1f ms, 99 in 100 within %.1f ms, slowest %.1f ms%n",
                name,
                times.length,
                times[times.length / 2],
                most,
                Arrays.stream(times).max().orElse(0));
        assertThat(most).isLessThan(200);
    }

    private static double millis(Supplier<List<?>> question) {
        long start = System.nanoTime();
        assertThat(question.get()).isNotNull();
        return (System.nanoTime() - start) / 1e6;
    }

    private static Answers answers(SalesData data) {
        return new Answers(Prepared.of(Shipped.request(data), Shipped.PACK, Progress.SILENT));
    }

    private static String text(String unit, String practice) {
        return told(SAMPLE.whyNot(new UnitId(unit), Optional.of(new PracticeId(practice)), Optional.empty()));
    }

    private static String told(List<NotSo> answers) {
        return WhyNotText.of(answers, SAMPLE.data(), Edition.of(""));
    }
}
