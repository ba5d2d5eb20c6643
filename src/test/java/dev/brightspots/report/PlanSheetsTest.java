package dev.brightspots.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.brightspots.pipeline.RunResult;
import dev.brightspots.plan.CoachingPlan;
import dev.brightspots.plan.Planned;
import dev.brightspots.report.sheet.SheetForm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlanSheetsTest {
    private static final Edition COUNTED = Edition.of("./rules");
    private static final List<PlanSheet> SHEETS = PlanSheets.of(RunResults.sample(), COUNTED);

    @Test
    void theTextStaysAsItWas() {
        Golden.check("plan.txt", PlanText.of(SHEETS, Ink.PLAIN).getBytes(UTF_8));
        assertThat(PlanText.of(SHEETS, Ink.PLAIN).lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
    }

    @ParameterizedTest
    @EnumSource(
            value = SheetForm.class,
            names = {"CSV", "ICS"})
    void theFilesStayAsTheyWere(SheetForm form) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        form.write(SHEETS, out);
        Golden.check("plan." + form.ending(), out.toByteArray());
    }

    @Test
    void aSheetIsKeptAsJsonAndReadAgain() {
        for (PlanSheet sheet : SHEETS) {
            assertThat(PlanSheet.read(sheet.json().toString())).isEqualTo(sheet);
        }
    }

    @Test
    void everyIdIsAName() {
        PlanSheet.Item item = SHEETS.get(0).items().get(0);
        assertThat(SHEETS.get(0).team()).isEqualTo("Team Boreas");
        assertThat(item.practice()).isEqualTo("Discovery checklist");
        assertThat(item.aim()).isEqualTo("22% to about 25% (23% to 27%) by 4 October 2026");
        assertThat(item.teacher().orElseThrow().name()).isEqualTo("Team Aurora");
        assertThat(SHEETS.get(1).leftOut().get(0).because()).isEqualTo("another item moves the same metric");
    }

    @Test
    void thePlanOfAPersonIsWordedOnlyIfNamesAreAskedFor() {
        RunResult whole = RunResults.sample();
        CoachingPlan ofPerson = new CoachingPlan(SampleCompany.rep(1, 2), RunResults.PERIOD, List.of(), List.of());
        RunResult result = new RunResult(
                whole.run(),
                whole.data(),
                whole.standings(),
                whole.brightSpots(),
                whole.recommendations(),
                whole.practiceEffects(),
                whole.inquiries(),
                whole.warnings(),
                whole.patterns(),
                whole.halts(),
                whole.outcomes(),
                new Planned(List.of(ofPerson), Map.of(), 0, 0),
                whole.courses(),
                whole.outlook(),
                whole.problems(),
                whole.firings());
        assertThat(PlanSheets.of(result, COUNTED)).isEmpty();
        assertThat(PlanSheets.of(result, new Edition(People.NAMED, "./rules")))
                .extracting(PlanSheet::team)
                .containsExactly("Person 1-2");
    }

    @Test
    void aFileNameIsSafe() {
        assertThat(SHEETS.get(0).fileName()).isEqualTo("plan-team-02-2026-Q3");
    }

    @Test
    void thePageOfAdviceTellsHow() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AdviceHtml.write(RunResults.sample(), COUNTED, out);
        assertThat(out.toString(UTF_8))
                .contains("How: Discovery checklist", "We want to raise our win rate from 22 %")
                .contains("Week 1, 6 July 2026, 2 h", "=Print the seven questions on one card");
    }
}
