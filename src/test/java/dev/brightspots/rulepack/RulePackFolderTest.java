package dev.brightspots.rulepack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.brightspots.text.BadInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulePackFolderTest {
    @TempDir
    Path folder;

    @Test
    void thePackedRulesAreThoseOfTheRulesFolder() {
        RulePackFolder packed = RulePackFolder.packed();
        assertThat(packed.files())
                .isEqualTo(RulePackFolder.read(Path.of("rules")).files());
        assertThat(packed.hash()).matches("[0-9a-f]{16}");
    }

    @Test
    void theHashDependsOnRulesAndThresholdsOnly() {
        RulePackFolder one = new RulePackFolder("a", Map.of("x.drl", "1", "thresholds.yaml", "2"));
        assertThat(new RulePackFolder("b", Map.of("x.drl", "1", "thresholds.yaml", "2", "page.md", "3")).hash())
                .isEqualTo(one.hash());
        assertThat(new RulePackFolder("a", Map.of("y.drl", "1", "thresholds.yaml", "2")).hash())
                .isNotEqualTo(one.hash());
        assertThat(new RulePackFolder("a", Map.of("x.drl", "1", "thresholds.yaml", "3")).hash())
                .isNotEqualTo(one.hash());
    }

    @Test
    void lineEndsAndByteOrderMarksDoNotChangeTheHash() throws IOException {
        write("x.drl", "one\ntwo\n");
        String hash = RulePackFolder.read(folder).hash();
        write("x.drl", "\uFEFFone\r\ntwo\r\n");
        assertThat(RulePackFolder.read(folder).hash()).isEqualTo(hash);
    }

    @Test
    void otherFilesAndHiddenFoldersAreLeftAlone() throws IOException {
        Files.createDirectories(folder.resolve(".git"));
        write(".git/x.drl", "");
        write("notes.txt", "");
        write("deep/down/y.drl", "ü");
        assertThat(RulePackFolder.read(folder).files()).containsOnly(Map.entry("deep/down/y.drl", "ü"));
    }

    @Test
    void aFileThatIsNotTextIsNamed() throws IOException {
        Files.write(folder.resolve("x.drl"), "ü".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> RulePackFolder.read(folder))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("x.drl error the file is not UTF-8 text");
    }

    @Test
    void aMissingFolderIsNamed() {
        assertThatThrownBy(() -> RulePackFolder.read(folder.resolve("none")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("there is no such folder of rules");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}
