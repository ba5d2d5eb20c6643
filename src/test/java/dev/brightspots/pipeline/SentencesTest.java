package dev.brightspots.pipeline;

import static dev.brightspots.pipeline.Shipped.RESULT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.brightspots.pipeline.RunResult.Advised;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a manager reads adds up. */
class SentencesTest {
    private static final Pattern OF_CASES = Pattern.compile(
            "raise .* by about ([\\d.]+) points .* Of its ([\\d,]+) cases a quarter that is about ([\\d,]+) more");

    @Test
    void pointsOfARateTimesTheCasesOfTheUnitAreTheCasesGained() {
        List<MatchResult> gains = RESULT.recommendations().stream()
                .flatMap(one -> OF_CASES.matcher(one.text()).results())
                .toList();
        assertThat(gains).hasSizeGreaterThan(5).allSatisfy(gain -> {
            double cases = number(gain.group(2));
            double rounding = cases * 0.005 + number(gain.group(3)) * 0.05 + 1;
            assertThat(number(gain.group(1)) / 100 * cases).isCloseTo(number(gain.group(3)), within(rounding));
        });
    }

    @Test
    void theReadmeQuotesARecommendationWordForWord() throws IOException {
        String readme = Files.readString(Path.of("README.md")).replaceAll("\n> ", " ");
        assertThat(RESULT.recommendations()).extracting(Advised::text).anyMatch(readme::contains);
    }

    private static double number(String text) {
        return Double.parseDouble(text.replace(",", ""));
    }
}
