package dev.brightspots.report;

import dev.brightspots.facts.Needed;
import dev.brightspots.rulepack.language.Vocabulary;
import dev.brightspots.rulepack.language.Vocabulary.Component;
import dev.brightspots.rulepack.language.Vocabulary.FactType;
import dev.brightspots.rulepack.language.Vocabulary.Range;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The words of the rules for tools, such as an editor that completes them. */
public final class VocabularyJson {
    private static final Vocabulary WORDS = Vocabulary.words();

    private VocabularyJson() {}

    /** All types with their fields, and all families with their constants. */
    public static String text() {
        ObjectNode whole = new JsonItem()
                .set("types", JsonItem.array(List.copyOf(WORDS.types().values()), VocabularyJson::type))
                .set("families", JsonItem.array(List.copyOf(WORDS.families().keySet()), VocabularyJson::family))
                .set("thresholds", JsonItem.array(List.of(Needed.values()), VocabularyJson::needed))
                .node();
        return JsonItem.WRITER.writeValueAsString(whole) + "\n";
    }

    private static ObjectNode type(FactType type) {
        return new JsonItem()
                .text("name", type.name())
                .flag("conclusion", type.isConclusion())
                .text("meaning", type.meaning())
                .set("fields", JsonItem.array(type.components(), VocabularyJson::field))
                .node();
    }

    private static ObjectNode field(Component field) {
        Range range = field.range();
        return new JsonItem()
                .text("name", field.name())
                .text("kind", field.kind())
                .text("meaning", field.means().value())
                .text("form", field.means().form())
                .number("from", range.from())
                .number("to", range.to())
                .text("example", field.means().example())
                .node();
    }

    private static ObjectNode needed(Needed threshold) {
        Needed.Values range = threshold.range();
        return new JsonItem()
                .text("name", threshold.threshold())
                .number("from", range.least())
                .number("to", range.most())
                .flag("ends", range.ends())
                .flag("whole", range.whole())
                .flag("byMetric", threshold.scope() == Needed.Scope.METRIC)
                .node();
    }

    private static ObjectNode family(String family) {
        return new JsonItem()
                .text("name", family)
                .text("meaning", WORDS.meaningOf(family))
                .set(
                        "constants",
                        JsonItem.array(
                                WORDS.inOrder(family),
                                constant -> new JsonItem()
                                        .text("name", constant)
                                        .text("meaning", WORDS.meaningOf(family, constant.toString()))
                                        .node()))
                .node();
    }
}
