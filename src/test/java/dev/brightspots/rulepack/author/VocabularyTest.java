package dev.brightspots.rulepack.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.brightspots.rulepack.language.Vocabulary;
import dev.brightspots.rulepack.language.Vocabulary.Component;
import dev.brightspots.rulepack.language.Vocabulary.FactType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page of words says what the code holds. */
class VocabularyTest {
    private static final Path PAGE = Path.of("docs", "vocabulary.md");

    @Test
    void thePageIsTheOneThatTheWordsGive() throws IOException {
        if (Boolean.getBoolean("golden.renew")) {
            Files.writeString(PAGE, VocabularyPage.text());
        }
        assertThat(VocabularyPage.text())
                .as("%s; -Dgolden.renew=true writes it anew", PAGE)
                .isEqualTo(Files.readString(PAGE));
    }

    @Test
    void everyMeaningIsASentence() {
        Vocabulary.words()
                .types()
                .values()
                .forEach(type -> assertThat(type.meaning()).as(type.name()).matches("[A-Z].*\\."));
        Vocabulary.words()
                .families()
                .forEach((family, constants) -> constants
                        .keySet()
                        .forEach(constant -> assertThat(Vocabulary.words().meaningOf(family, constant))
                                .matches("[A-Z].*\\.")));
    }

    @Test
    void aRangeIsStatedWhereItIsEnforcedAndNowhereElse() {
        for (FactType type : Vocabulary.words().types().values()) {
            for (Component field : type.components()) {
                if (field.type() == double.class) {
                    for (double tried : List.of(-1e9, -1e-9, 0.0, 0.5, 0.999, 1.0, 1.000001, 1e9)) {
                        assertThat(catchThrowable(() -> type.of(with(type, field, tried))) == null)
                                .as("%s.%s = %s", type.name(), field.name(), tried)
                                .isEqualTo(field.range().holds(tried));
                    }
                }
            }
        }
    }

    private static List<Object> with(FactType type, Component changed, double value) {
        List<Object> values = new ArrayList<>();
        for (Component one : type.components()) {
            values.add(one.equals(changed) ? value : example(one));
        }
        return values;
    }

    private static Object example(Component one) {
        String text = one.means().example();
        if (one.type() == double.class) {
            return Double.parseDouble(text);
        } else if (one.type() == boolean.class) {
            return Boolean.parseBoolean(text);
        } else if (one.type() == String.class) {
            return text;
        }
        return Vocabulary.words().inOrder(one.type().getSimpleName()).stream()
                .filter(it -> it.toString().equals(text))
                .findFirst()
                .orElseThrow();
    }
}
