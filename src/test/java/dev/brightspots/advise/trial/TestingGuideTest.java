package dev.brightspots.advise.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brightspots.rulepack.RuleCase;
import dev.brightspots.rulepack.RuleCases;
import dev.brightspots.rulepack.RulePack;
import dev.brightspots.rulepack.RulePackFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What docs/testing-rules.md shows is true. */
class TestingGuideTest {
    private static final Pattern BLOCK = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
    private static final RulePackFolder SHIPPED = RulePackFolder.read(Path.of("rules"));

    @Test
    void everyCaseOfTheGuideComesOutAsExpected() throws IOException {
        String cases = BLOCK.matcher(guide()).results().map(it -> it.group(1)).collect(Collectors.joining());
        List<CaseRun> runs = run(cases);
        assertThat(runs).hasSizeGreaterThanOrEqualTo(7);
        assertThat(runs).flatMap(CaseRun::problems).isEmpty();
    }

    @Test
    void theFailureOfTheGuideIsToldLikeThat() throws IOException {
        CaseRun.Miss miss = run("""
                - name: far too optimistic
                  given:
                    - Assessment: {q: 0.5, periods: 8, ahead: 5}
                  expect:
                    - Standing: {standing: EXCELLING}
                """).get(0).misses().get(0);
        String guide = guide();
        assertThat(guide).contains(miss.problem().toString());
        assertThat(miss.rules().get(0).conditions())
                .flatExtracting(one -> one.lines())
                .filteredOn(line -> !line.contains("BrightSpot") && !line.contains("Warning"))
                .hasSize(10)
                .allSatisfy(line -> assertThat(guide).contains("\n    " + line + "\n"));
    }

    private static String guide() throws IOException {
        return Files.readString(Path.of("docs/testing-rules.md"));
    }

    private static List<CaseRun> run(String cases) {
        Map<String, String> files = new HashMap<>(SHIPPED.files());
        files.put("standing/excels/cases.yaml", cases);
        List<RuleCase> read = RuleCases.read(new RulePackFolder("guide", files)).stream()
                .filter(one -> one.place().file().equals("standing/excels/cases.yaml"))
                .toList();
        return CaseRun.of(RulePack.compile(SHIPPED), read);
    }
}
