package dev.brightspots.advise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.brightspots.advise.NotConcluded.Check;
import dev.brightspots.advise.NotConcluded.Enough;
import dev.brightspots.advise.NotConcluded.Shortfall;
import dev.brightspots.facts.Adoption;
import dev.brightspots.facts.Conclusion;
import dev.brightspots.facts.Design;
import dev.brightspots.facts.Evidence;
import dev.brightspots.facts.Grade;
import dev.brightspots.facts.PracticeEffect;
import dev.brightspots.facts.Prospect;
import dev.brightspots.facts.Recommendation;
import dev.brightspots.facts.SourceFit;
import dev.brightspots.rulepack.RulePack;
import dev.brightspots.rulepack.RulePackFolder;
import dev.brightspots.rulepack.Wanted;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Why, and why not, asked of the shipped rules. */
class QuestionsTest {
    private static final Wanted ADVICE =
            new Wanted("Recommendation", Map.of("target", "south", "practice", "checklist", "metric", "win_rate"));
    private static final Prospect SOUTH = new Prospect("south", "checklist", "win_rate", "teams", 0.3, 0.1, 0.5);
    private static final SourceFit NORTH = new SourceFit("checklist", "win_rate", "teams", "north", 1, 0.4);
    private static RulePack pack;

    @BeforeAll
    static void compile() {
        pack = RulePack.compile(RulePackFolder.read(Path.of("rules")));
    }

    @Test
    void oneComparisonThatFellShortIsNamedWithItsShortfallAndTheChangeThatWouldDo() {
        Questions.Answer answer = whyNot(effect(Grade.B, 0.71), SOUTH, NORTH);
        NotConcluded suggestion = missing(answer.why());
        assertThat(answer.why().nearest().orElseThrow().ruleId()).isEqualTo("recommend");
        assertThat(suggestion.nearest().orElseThrow().ruleId()).isEqualTo("suggest");
        List<Check> failed = failed(suggestion);
        assertThat(failed)
                .extracting(Check::text)
                .containsExactly(
                        "chance that the effect is worth having is 71%, at least 95% is needed (practice.chance)");
        Shortfall shortfall = failed.get(0).shortfall().orElseThrow();
        assertThat(shortfall.threshold()).contains("practice.chance");
        assertThat(shortfall.by().orElseThrow()).isCloseTo(0.24, within(1e-12));
        assertThat(answer.enough())
                .extracting(Enough::text)
                .containsExactly(
                        "if the chance that the effect is worth having were 95% instead of 71% in the practice effect for"
                                + " checklist, win_rate, teams",
                        "if the limit practice.chance were 71% instead of 95%");
    }

    @Test
    void whatHeldIsToldToo() {
        NotConcluded suggestion =
                missing(whyNot(effect(Grade.B, 0.71), SOUTH, NORTH).why());
        assertThat(suggestion.nearest().orElseThrow().checks())
                .filteredOn(Check::holds)
                .extracting(Check::text)
                .containsExactly(
                        "there is a practice effect for checklist, win_rate, teams",
                        "how well it is shown is B, A or B is needed",
                        "there is a prospect for south, checklist, win_rate, teams",
                        "there is no adoption for south, checklist");
    }

    @Test
    void whereTwoThingsFailNoSingleChangeIsOffered() {
        Questions.Answer answer = whyNot(effect(Grade.D, 0.71), SOUTH, NORTH);
        assertThat(answer.enough()).isEmpty();
        assertThat(failed(missing(answer.why()))).hasSize(2);
    }

    @Test
    void whatStandsInTheWayIsNamedWithItsOwnReasonAndGoesWithItsGround() {
        Questions.Answer answer =
                whyNot(effect(Grade.B, 0.99), SOUTH, NORTH, new Adoption("south", "checklist", 1, "2025-Q3"));
        assertThat(failed(missing(answer.why())))
                .extracting(Check::text)
                .containsExactly("there is an adoption for south, checklist, 2025-Q3, which rules it out");
        assertThat(answer.enough())
                .extracting(Enough::text)
                .containsExactly("if there were no adoption for south, checklist, 2025-Q3");
    }

    @Test
    void withoutAnyEvidenceTheMissingFactIsNamed() {
        Questions.Answer answer = whyNot(effect(Grade.B, 0.99));
        assertThat(failed(answer.why()))
                .extracting(Check::text)
                .contains("there is no prospect for south, checklist, win_rate");
        assertThat(answer.enough()).isEmpty();
    }

    @Test
    void whyGoesDownToWhatWasMeasured() {
        Questions questions = questions(effect(Grade.B, 0.99), SOUTH, NORTH);
        Conclusion found = questions.found(ADVICE).get(0);
        Because why = questions.why(found);
        assertThat(why.grounds()).hasSize(1);
        assertThat(why.grounds().get(0).reason().ruleId()).isEqualTo("recommend");
        assertThat(why.grounds().get(0).below())
                .extracting(one -> one.grounds().get(0).reason().ruleId())
                .containsExactly("suggest", "best-source");
        Margin margin = why.grounds()
                .get(0)
                .below()
                .get(0)
                .grounds()
                .get(0)
                .reason()
                .margins()
                .get(0);
        assertThat(margin).isEqualTo(new Margin("practice.chance", "chance", 0.95, 0.99, margin.margin(), "below"));
    }

    /** The engine is the judge: a change that is said to be enough is made, and the rules run again. */
    @Test
    void everyChangeThatIsSaidToBeEnoughIsEnoughForTheEngineToo() {
        int tried = 0;
        for (Partition partition : Organisations.of(16, 8)) {
            Questions questions = new Questions(pack, pack.thresholds(), Phrasing.PLAIN, partition);
            for (Evidence one : partition.evidence()) {
                if (one instanceof Prospect prospect) {
                    Wanted wanted = new Wanted(
                            "Recommendation",
                            Map.of(
                                    "target", prospect.who(),
                                    "practice", prospect.practice(),
                                    "metric", prospect.metric()));
                    boolean there = !questions.found(wanted).isEmpty();
                    assertThat(there).isEqualTo(advised(partition, prospect));
                    if (!there) {
                        tried += proven(questions.whyNot(wanted), partition, prospect);
                    }
                }
            }
        }
        assertThat(tried).as("changes proven").isGreaterThan(20);
    }

    private static int proven(Questions.Answer answer, Partition partition, Prospect prospect) {
        int tried = 0;
        for (Enough enough : answer.enough()) {
            if (!enough.threshold()
                    && enough.text().startsWith("if the chance that the effect is worth having")
                    && enough.text().contains("in the practice effect")) {
                List<Evidence> changed = new ArrayList<>();
                partition.evidence().forEach(one -> changed.add(sure(one, prospect)));
                assertThat(advised(new Partition("changed", changed), prospect)).isTrue();
                tried++;
            }
        }
        return tried;
    }

    private static Evidence sure(Evidence one, Prospect prospect) {
        return one instanceof PracticeEffect effect
                        && effect.practice().equals(prospect.practice())
                        && effect.metric().equals(prospect.metric())
                ? new PracticeEffect(
                        effect.practice(),
                        effect.metric(),
                        effect.context(),
                        effect.design(),
                        effect.grade(),
                        effect.sites(),
                        effect.leads(),
                        effect.busier(),
                        effect.effect(),
                        effect.low(),
                        effect.high(),
                        pack.thresholds().get("practice.chance"),
                        effect.harm())
                : one;
    }

    private static boolean advised(Partition partition, Prospect prospect) {
        return new Adviser(pack, Phrasing.PLAIN)
                .advise(List.of(partition), 1, Progress.NONE).all(Recommendation.class).stream()
                        .anyMatch(one -> one.target().equals(prospect.who())
                                && one.practice().equals(prospect.practice())
                                && one.metric().equals(prospect.metric()));
    }

    private static Questions questions(Evidence... evidence) {
        return new Questions(pack, pack.thresholds(), Phrasing.PLAIN, new Partition("teams", List.of(evidence)));
    }

    private static Questions.Answer whyNot(Evidence... evidence) {
        return questions(evidence).whyNot(ADVICE);
    }

    /** The suggestion that the recommendation lacks. */
    private static NotConcluded missing(NotConcluded why) {
        return failed(why).get(0).because().orElseThrow();
    }

    private static List<Check> failed(NotConcluded why) {
        return why.nearest().orElseThrow().checks().stream()
                .filter(check -> !check.holds())
                .toList();
    }

    private static PracticeEffect effect(Grade grade, double chance) {
        return new PracticeEffect(
                "checklist", "win_rate", "teams", Design.BEFORE_AFTER, grade, 5, 0, 0, 0.4, 0.2, 0.6, chance, 0);
    }
}
