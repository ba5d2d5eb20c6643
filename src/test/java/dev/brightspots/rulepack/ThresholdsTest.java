package dev.brightspots.rulepack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brightspots.facts.CauseKind;
import dev.brightspots.facts.Thresholds;
import dev.brightspots.facts.Thresholds.UsedBy;
import dev.brightspots.text.Problem;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThresholdsTest {
    private static final String RULE = Folders.rule(
            "tried", "BrightSpot( $who : who, $metric : metric )", "insertLogical( new Inquiry( $who, $metric ) );");

    @Test
    void aThresholdMayDifferByMetric() {
        Thresholds read = check(Folders.THRESHOLDS.replace("value: 0.5,", "value: 0.5, by_metric: {revenue: 0.7},"))
                .thresholds();
        assertThat(read.get("some.limit")).isEqualTo(0.5);
        assertThat(read.get("some.limit", "revenue")).isEqualTo(0.7);
        assertThat(read.get("some.limit", "calls")).isEqualTo(0.5);
        assertThat(read.entries())
                .hasEntrySatisfying(
                        "plan.weeks", entry -> assertThat(entry.usedBy()).isEqualTo(UsedBy.MEASURE));
        assertThat(read.order()).containsExactly(CauseKind.LUCK, CauseKind.MIX);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "value: 0.5 | value: half | 2:31 value is 'half', which is not a number",
                "value: 0.5 | value: 1f | 2:31 value is '1f', which is not a number",
                "used_by: rules | used_by: everybody | 2:91 'everybody' is not known as used_by",
                "LUCK | LUCKY | 24:9 'LUCKY' is not known as order",
                "unit: share | unitt: share | 2:36 'unitt' is not known here",
                "plan.weeks | some.limit | 3:5 the threshold 'some.limit' stands twice",
            })
    void aMistakeIsFoundAtItsPlace(String right, String wrong, String expected) {
        assertThat(Folders.THRESHOLDS).contains(right);
        assertThat(check(Folders.THRESHOLDS.replaceFirst(right, wrong)).problems())
                .extracting(one -> one.place().line() + ":" + one.place().column() + " " + one.what())
                .contains(expected);
    }

    @Test
    void aFolderWithoutThresholdsIsRefused() {
        assertThat(RulePack.check(new RulePackFolder("bare", Map.of("x.drl", RULE)))
                        .problems())
                .extracting(Problem::toString)
                .first()
                .asString()
                .startsWith("thresholds.yaml error the folder of rules has no thresholds.yaml");
    }

    private static RulePack.Checked check(String thresholds) {
        return RulePack.check(Folders.withFiles(Map.of("x.drl", RULE, "thresholds.yaml", thresholds)));
    }
}
