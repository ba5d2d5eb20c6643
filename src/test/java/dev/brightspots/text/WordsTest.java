package dev.brightspots.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    @ParameterizedTest
    @CsvSource({"12,12", "-3.5,-3.5", "1e3,1000", "+7,7", ".5,0.5", "-0,0"})
    void numbersAreReadAlikeEverywhere(String text, double number) {
        assertThat(Decimal.parse(text)).hasValue(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "e", "1d", "0x10", "NaN", "Infinity", "1e999", "1 000", "1,5", "١٢", "1.2.3"})
    void whatIsNoNumberIsNotGuessed(String text) {
        assertThat(Decimal.parse(text)).isEmpty();
        assertThat(Decimal.advice(text)).endsWith(".");
    }

    @Test
    void numbersAreShownShort() {
        assertThat(Decimal.show(0.1 + 0.2)).isEqualTo("0.3");
        assertThat(Decimal.show(1e7)).isEqualTo("10000000");
        assertThat(Decimal.show(0)).isEqualTo("0");
    }

    @Test
    void quotedValuesStayOnOneLine() {
        assertThat(Quote.of("a\nb\u001b[31m\u202e")).isEqualTo("'a?b?[31m?'");
        assertThat(Quote.of("\uD83D\uDE00".repeat(70))).isEqualTo("'" + "\uD83D\uDE00".repeat(60) + "...'");
        assertThat(Quote.of("\uD83D\uDE00".repeat(40))).isEqualTo("'" + "\uD83D\uDE00".repeat(40) + "'");
    }

    @Test
    void theNearestWordIsFoundWithoutRegardToCase() {
        assertThat(Nearest.to("WIN_RATE", List.of("win_rate", "win_date"))).contains("win_rate");
        assertThat(Nearest.to("qqq", List.of("win_rate"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"a\": 1} x", "{\"a\": 1}{}", "[1, 2", "{\"a\"", "{\"a\": 1, \"a\": 2}", "'a'", "{\"a\": NaN}"
            })
    void jsonThatIsNoneEndsInOwnWords(String text) {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> Yaml.readJson("request", new StringReader(text)))
                .satisfies(bad -> assertThat(bad.problems()).singleElement().satisfies(problem -> {
                    assertThat(problem.place().file()).isEqualTo("request");
                    assertThat(problem.place().line()).isEqualTo(1);
                    assertThat(problem.maybe()).isNotEmpty();
                }));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: *b",
                "a: &x 1\nb: *x",
                "? [a, b]\n: 1",
                "a: !!binary x\n b",
                "%YAML 9\n---\na: 1",
                "a: b: c",
                "\"\\x\""
            })
    void yamlThatIsNoneEndsInOwnWords(String text) {
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> Yaml.read("m.yaml", new StringReader(text)));
    }
}
