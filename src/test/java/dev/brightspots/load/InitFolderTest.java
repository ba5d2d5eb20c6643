package dev.brightspots.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.brightspots.text.BadInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitFolderTest {
    @TempDir
    private Path dir;

    @Test
    void whatItWritesIsReadWithoutAnyProblem() {
        Path fresh = dir.resolve("a").resolve("b");
        assertThat(InitFolder.write(fresh)).hasSize(7);
        List<Refused> refused = new ArrayList<>();
        Loaded loaded = DataFolder.read(fresh, refused::add);
        assertThat(refused).isEmpty();
        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.data().observations().size()).isEqualTo(3);
        assertThat(loaded.data().adoptions()).hasSize(2);
        assertThat(loaded.data().practices()).hasSize(2);
    }

    @Test
    void itOverwritesNothing() throws IOException {
        Files.writeString(dir.resolve("units.csv"), "mine");
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> InitFolder.write(dir))
                .withMessageContaining("units.csv error the file is there already");
        assertThat(dir.toFile().list()).containsExactly("units.csv");
        assertThat(dir.resolve("units.csv")).hasContent("mine");
    }

    @Test
    void aFileInPlaceOfTheFolderIsNamed() throws IOException {
        Path file = Files.writeString(dir.resolve("data"), "");
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> InitFolder.write(file))
                .withMessageContaining("data error the folder cannot be written");
    }
}
