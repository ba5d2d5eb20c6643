package dev.brightspots.rulepack.author;

import dev.brightspots.facts.Needed;
import dev.brightspots.rulepack.language.Vocabulary;
import dev.brightspots.rulepack.language.Vocabulary.Component;
import dev.brightspots.rulepack.language.Vocabulary.FactType;
import java.util.List;
import java.util.Locale;

/** The page of all words that rules may use, written from the words themselves so that it cannot lag behind them. */
public final class VocabularyPage {
    private static final String INTRODUCTION = """
            # The words of the rules

            This page is written by `java -jar target/brightspots.jar vocabulary`; do not edit it. How to use the words:
            [writing-rules.md](writing-rules.md).

            A rule asks for facts of these types, by their fields. *Evidence* is there before the rules run; *conclusions* are what rules
            say, and what other rules may ask for. In a case, a field that is not given is as in its example. What is not known is no fact: a
            unit without a mix part has no `MixPart`, never one with an empty number.

            - A **lead** is a difference to the peers on the analysis scale (logit for rates, log for the others), positive = better, whichever way
              the metric points. On the logit scale 0.05 takes a rate of 30 % to 31 %; on the log scale it is 5 %.
            - A **chance** and a **share** are fractions: 0.1 is 10 %. A **share of false alarms** (q) says how many of the things as clear as this
              one are chance; small is clear.
            - The **range** of a field is checked wherever such a fact is made. Where none is given, any number can occur.
            - The limits themselves are facts of the type `Threshold`; their names, values and meanings stand in
              [thresholds.yaml](../rules/thresholds.yaml).
            """;

    private final StringBuilder text = new StringBuilder(INTRODUCTION);
    private final Vocabulary words = Vocabulary.words();

    private VocabularyPage() {}

    /** The page as Markdown. */
    public static String text() {
        VocabularyPage page = new VocabularyPage();
        page.types("Evidence", false);
        page.types("Conclusions", true);
        page.families();
        page.needed();
        return page.text.toString();
    }

    private void types(String title, boolean conclusions) {
        List<FactType> types = words.types().values().stream()
                .filter(one -> one.isConclusion() == conclusions)
                .toList();
        text.append("\n## ").append(title).append("\n");
        for (FactType type : types) {
            text.append("\n### ").append(type.name()).append("\n\n");
            text.append(type.meaning()).append("\n\n");
            text.append("| field | kind | meaning | unit | range | example |\n|---|---|---|---|---|---|\n");
            type.components().forEach(this::row);
        }
    }

    private void row(Component field) {
        text.append("| `").append(field.name()).append("` | ");
        text.append(kind(field)).append(" | ");
        text.append(field.means().value()).append(" | ");
        text.append(unit(field)).append(" | ");
        text.append(field.type() == double.class ? field.range().inWords() : "").append(" | ");
        text.append("`").append(field.means().example().replace("|", "\\|")).append("` |\n");
    }

    private static String kind(Component field) {
        if (field.type().isEnum()) {
            String family = field.type().getSimpleName();
            return "[" + family + "](#" + family.toLowerCase(Locale.ROOT) + ")";
        }
        return field.kind();
    }

    private static String unit(Component field) {
        return switch (field.means().form()) {
            case UNIT -> "id of a unit";
            case MEMBER -> "id of a member";
            case METRIC -> "id of a metric";
            case PRACTICE -> "id of a practice";
            case CONTEXT -> "key of a peer group";
            case PERIOD -> "a period";
            case TEXT -> "";
            case VALUE -> "the metric's own terms";
            case LEAD -> "lead";
            case GAIN -> "gain over its own value, on the scale of leads";
            case SHARE -> "share";
            case CHANCE -> "chance";
            case COUNT -> "how many";
            case NUMBER -> "plain number";
        };
    }

    private void needed() {
        text.append("""

                ## Thresholds that the program reads

                Measuring and planning read these thresholds too, whatever the rules ask for. Each has to be there, and to be such a number; a change of
                one changes what is measured, also for rules that do not name it.

                | threshold | can be | for a metric of its own |
                |---|---|---|
                """);
        for (Needed one : Needed.values()) {
            text.append("| `").append(one.threshold()).append("` | ");
            text.append(one.range().text()).append(" | ");
            text.append(one.scope() == Needed.Scope.METRIC ? "yes, by_metric" : "")
                    .append(" |\n");
        }
    }

    private void families() {
        text.append(
                "\n## Closed families\n\nA field of such a kind holds one of these constants, written `Family.CONSTANT`.\n");
        words.families().forEach((family, constants) -> {
            text.append("\n### ").append(family).append("\n\n");
            text.append(words.meaningOf(family)).append("\n\n| constant | meaning |\n|---|---|\n");
            for (Object constant : words.inOrder(family)) {
                text.append("| `").append(constant).append("` | ");
                text.append(words.meaningOf(family, constant.toString())).append(" |\n");
            }
        });
    }
}
