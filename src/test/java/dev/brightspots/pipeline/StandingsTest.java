package dev.brightspots.pipeline;

import static dev.brightspots.pipeline.Shipped.RESULT;
import static dev.brightspots.pipeline.Shipped.SAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.brightspots.facts.Verdict;
import dev.brightspots.rulepack.RulePack;
import dev.brightspots.rulepack.RulePackFolder;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** One verdict for each unit and metric, whatever the rules say. */
class StandingsTest {
    @Test
    void twoVerdictsOfOneUnitAreToldAndTheMoreCarefulOneIsListed() {
        Map<String, String> files =
                new TreeMap<>(RulePackFolder.read(Path.of("rules")).files());
        files.put("standing/calm/rule.drl", """
                package rules
                import dev.brightspots.facts.*;
                rule "calm"
                    @id("calm") @since("1") @owner("me") @says("{$who} works on {$metric}")
                when
                    Assessment( $who : who, $metric : metric, lead > 0 )
                then
                    insertLogical( new Standing( $who, $metric, Verdict.WORKING ) );
                end
                """);
        RunResult result = Pipeline.run(
                Shipped.request(SAMPLE), RulePack.compile(new RulePackFolder("calm", files)), Progress.SILENT);
        assertThat(result.standings()).hasSameSizeAs(RESULT.standings());
        assertThat(result.standings())
                .filteredOn(one -> one.standing() == Verdict.EXCELLING)
                .isEmpty();
        assertThat(result.problems()).anySatisfy(one -> {
            assertThat(one.place().file()).isEqualTo("standing/calm/rule.drl");
            assertThat(one.what()).contains("the rules calm, excels").contains("more than one verdict");
        });
        assertThat(RESULT.problems()).noneMatch(one -> one.what().contains("more than one verdict"));
    }
}
