package dev.brightspots.advise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.brightspots.advise.trial.CaseRun;
import dev.brightspots.rulepack.RuleCases;
import dev.brightspots.rulepack.RulePack;
import dev.brightspots.rulepack.RulePackFolder;
import dev.brightspots.rulepack.format.RuleFormat;
import dev.brightspots.rulepack.language.DrlFile;
import dev.brightspots.text.Problem;
import dev.brightspots.text.Problem.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What docs/writing-rules.md shows, works as it is shown. */
class GuideTest {
    private static final String GUIDE = read();
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+) ([^\\n]+)\\n(.*?)^```$");
    private static final Pattern TRAP = Pattern.compile("(?m)^\\| `([^`]+)` \\| [^`|]+ \\| `([^`]+)` \\|$");
    private static final Pattern ID = Pattern.compile("@id\\(\"([^\"]+)\"\\)");

    /** What the forms compare with. */
    private static final String LIMITS = List.of("limit", "fdr", "least", "most", "steady", "worth").stream()
            .map(one -> "Threshold( name == \"gap.worth\", metric == $metric, $" + one + " : value )\n")
            .collect(Collectors.joining());

    private final RulePackFolder shipped = RulePackFolder.read(Path.of("rules"));

    @Test
    void everyRuleCompilesIsLaidOutAndItsCasesPassBesideTheShippedOnes() {
        Map<String, String> files = new HashMap<>(shipped.files());
        List<Block> rules = blocks("drl").stream()
                .filter(block -> !block.info().equals("when"))
                .toList();
        assertThat(rules).hasSize(2);
        for (Block rule : rules) {
            assertThat(RuleFormat.of(new DrlFile("guide", rule.text()))).isEqualTo(rule.text());
            String id =
                    ID.matcher(rule.text()).results().findFirst().orElseThrow().group(1);
            files.put(rule.info() + "/" + id + "/rule.drl", rule.text());
            blocks("yaml").stream()
                    .filter(block -> block.info().equals("cases " + id))
                    .forEach(block -> files.put(rule.info() + "/" + id + "/cases.yaml", block.text()));
        }
        String limits = String.join(
                "",
                blocks("yaml").stream()
                        .filter(block -> block.info().equals("thresholds"))
                        .map(Block::text)
                        .toList());
        files.computeIfPresent(
                "thresholds.yaml",
                (name, text) -> text.replaceFirst("thresholds:\n", "thresholds:\n" + limits.indent(2)));
        RulePackFolder folder = new RulePackFolder("guide", files);
        RulePack pack = RulePack.compile(folder);
        assertThat(pack.warnings()).extracting(Problem::check).containsOnly("missing-page");
        List<CaseRun> runs = CaseRun.of(pack, RuleCases.read(folder));
        assertThat(runs).hasSizeGreaterThan(RuleCases.read(shipped).size() + 8);
        assertThat(runs).flatMap(CaseRun::problems).isEmpty();
    }

    @Test
    void everyPieceOfTheLanguageCompiles() {
        Map<String, String> files = new HashMap<>();
        List<Block> pieces = blocks("drl").stream()
                .filter(block -> block.info().equals("when"))
                .toList();
        assertThat(pieces).hasSizeGreaterThan(3);
        pieces.forEach(piece -> put(files, piece.text()));
        traps().forEach(trap -> put(files, trap.group(2)));
        said().forEach(form -> put(files, LIMITS + "Assessment( who == $who, metric == $metric, " + form + " )"));
        assertThatCode(() -> RulePack.compile(folder(files))).doesNotThrowAnyException();
    }

    @Test
    void everyTrapIsRefusedWithAdvice() {
        assertThat(traps()).hasSizeGreaterThan(9).allSatisfy(trap -> {
            Map<String, String> files = new HashMap<>();
            put(files, trap.group(1));
            assertThat(RulePack.check(folder(files)).problems())
                    .as(trap.group(1))
                    .anyMatch(one ->
                            one.severity() == Severity.ERROR && !one.maybe().isEmpty());
        });
    }

    /** What the table of forms shows, each as a part of a pattern. */
    private static List<String> said() {
        String table =
                GUIDE.substring(GUIDE.indexOf("| to say | write |"), GUIDE.indexOf("There is none, there is some"));
        List<String> forms = Pattern.compile("`([^`]+)`")
                .matcher(table.replace("\\|", "|"))
                .results()
                .map(one -> one.group(1))
                .toList();
        assertThat(forms).hasSizeGreaterThan(12);
        return forms;
    }

    private static List<MatchResult> traps() {
        return TRAP.matcher(GUIDE.substring(GUIDE.indexOf("## Traps")))
                .results()
                .toList();
    }

    private static void put(Map<String, String> files, String when) {
        String id = "piece-" + files.size();
        files.put(id + ".drl", """
                package rules
                import dev.brightspots.facts.*;
                rule "%s"
                    @id("%s") @since("1") @owner("me") @says("something")
                when
                    Members( $who : who, $metric : metric )
                    %s
                then
                    insertLogical( new Pattern( $who, $metric, "%s" ) );
                end
                """.formatted(id, id, when, id));
    }

    private RulePackFolder folder(Map<String, String> rules) {
        Map<String, String> files = new HashMap<>(rules);
        files.put("thresholds.yaml", shipped.files().get("thresholds.yaml"));
        return new RulePackFolder("pieces", files);
    }

    private static List<Block> blocks(String language) {
        return BLOCK.matcher(GUIDE)
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> new Block(block.group(2), block.group(3)))
                .toList();
    }

    private record Block(String info, String text) {}

    private static String read() {
        try {
            return Files.readString(Path.of("docs", "writing-rules.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
