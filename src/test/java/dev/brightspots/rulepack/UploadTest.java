package dev.brightspots.rulepack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.brightspots.text.BadInput;
import dev.brightspots.text.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The names of files that somebody sent are another way in. */
class UploadTest {
    private static final byte[] TEXT = "package rules\n".getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/etc/x.drl",
                "../x.drl",
                "a/../../x.drl",
                "a/..",
                "./x.drl",
                "a//x.drl",
                "a/",
                "",
                " /x.drl",
                ".git/x.drl",
                ".x.drl",
                "a./x.drl",
                "a\\x.drl",
                "..\\x.drl",
                "\\\\server\\x.drl",
                "C:/x.drl",
                "c:x.drl",
                "a/b:c.drl",
                "x.drl:stream",
                "x\u0000.drl",
                "x\n.drl",
                "x\u202Elrd.drl",
                "x\u200B.drl",
                "x.java",
                "x.class",
                "x.drl.exe",
                "x.DRL",
                "x.xml",
                "META-INF/kmodule.xml",
                "x.drl/"
            })
    void aNameThatLeadsElsewhereIsRefused(String name) {
        List<Problem> problems = problems(Map.of(name, TEXT));
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).what()).contains(" name");
        assertThat(problems.get(0).toString()).doesNotContain("\u0000", "\u202E", "x\n");
    }

    private static List<Problem> problems(Map<String, byte[]> files) {
        BadInput refused = catchThrowableOfType(BadInput.class, () -> RulePackFolder.uploaded("sent", files));
        assertThat(refused).isNotNull();
        return refused.problems();
    }

    @Test
    void aLongNameIsRefused() {
        assertThat(problems(Map.of("x".repeat(300) + ".drl", TEXT)))
                .extracting(Problem::what)
                .containsExactly("the name has 304 letters, more than 200");
    }

    @Test
    void namesThatDifferInCapitalLettersOnlyAreRefused() {
        assertThat(problems(Map.of("a/Rule.drl", TEXT, "a/rule.drl", TEXT)))
                .extracting(Problem::what)
                .containsExactly("the name differs from 'a/Rule.drl' in capital letters only");
    }

    @Test
    void tooManyAndTooLargeAreRefused() {
        Map<String, byte[]> many = new TreeMap<>();
        for (int i = 0; i < 2_001; i++) {
            many.put("r" + i + ".drl", TEXT);
        }
        assertThat(problems(many)).extracting(Problem::what).containsExactly("2001 files were sent, more than 2000");
        assertThat(problems(Map.of("x.md", new byte[6_000_000])))
                .extracting(Problem::what)
                .containsExactly("6000000 bytes were sent, more than 5000000");
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        assertThat(problems(Map.of("../x.drl", TEXT, "y.exe", TEXT))).hasSize(2);
        assertThat(problems(Map.of("x.drl", new byte[] {(byte) 0xC3})))
                .extracting(Problem::what)
                .containsExactly("the file is not UTF-8 text");
    }

    @Test
    void usualNamesAreTaken() {
        RulePackFolder folder = RulePackFolder.uploaded(
                "sent",
                Map.of("standing/my-rule/rule.drl", TEXT, "Süd.drl", TEXT, "a b/page.md", TEXT, "x.yaml", TEXT));
        assertThat(folder.files()).hasSize(4).containsEntry("Süd.drl", "package rules\n");
    }
}
