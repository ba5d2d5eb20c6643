package dev.brightspots.rulepack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.brightspots.text.BadInput;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Another value for a threshold goes where its value stands, and nowhere else. */
class ThresholdEditTest {
    private static final String REST = "unit: share, meaning: m, source: s, owner: o, used_by: rules";

    private static String edited(String threshold) {
        String text = "thresholds:\n" + threshold + "\norder: [LUCK]\n";
        return new RulePackFolder("edited", Map.of("thresholds.yaml", text))
                .withThresholds(Map.of("ab.c", 0.9))
                .files()
                .get("thresholds.yaml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "  - name: ab.c\n    # value: 3 was too much\n    value: 0.1\n    unit: share",
                "  - name: ab.c\n    meaning: \"the value: of it\"\n    value: 0.1",
                "  - {by_metric: {win_rate: 0.1}, name: ab.c, value: 0.1, " + REST + "}",
                "  - value: 0.1\n    name: ab.c",
                "  - {name: other, value: 0.2}\n  - {name: 'ab.c', value: \"0.1\"}",
            })
    void onlyTheValueIsAnother(String threshold) {
        int last = Math.max(threshold.lastIndexOf("value: 0.1"), threshold.lastIndexOf("value: \"0.1\""));
        String expected = threshold.substring(0, last)
                + threshold.substring(last).replaceFirst("value: \"?0\\.1\"?", "value: 0.9");
        assertThat(edited(threshold)).isEqualTo("thresholds:\n" + expected + "\norder: [LUCK]\n");
    }

    @Test
    void whatIsNoNumberIsRefused() {
        RulePackFolder folder =
                new RulePackFolder("edited", Map.of("thresholds.yaml", "thresholds:\n  - {name: ab.c, value: 1}\n"));
        assertThatThrownBy(() -> folder.withThresholds(Map.of("ab.c", Double.NaN)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("the threshold 'ab.c' cannot be NaN");
    }
}
