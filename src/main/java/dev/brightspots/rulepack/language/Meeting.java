package dev.brightspots.rulepack.language;

import dev.brightspots.rulepack.language.Condition.Constraint;
import dev.brightspots.rulepack.language.Condition.Match;
import dev.brightspots.rulepack.language.ParsedRule.Conclude;
import dev.brightspots.rulepack.language.Vocabulary.FactType;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Tells which rules ask for what which rules conclude. */
public final class Meeting {
    private Meeting() {}

    /** Whether the fact concluded could meet the pattern, as far as literals and constants tell. */
    public static boolean isPossible(Conclude conclude, Match match) {
        if (!conclude.type().equals(match.type())) {
            return false;
        }
        FactType type = Vocabulary.words().type(conclude.type()).orElseThrow();
        Terms nothing = new Terms(name -> Optional.empty());
        Map<String, Object> known = new HashMap<>();
        for (int i = 0; i < type.components().size(); i++) {
            String component = type.components().get(i).name();
            nothing.value(conclude.arguments().get(i)).ifPresent(value -> known.put(component, value));
        }
        Terms terms = new Terms(name -> Optional.ofNullable(known.get(name)));
        return match.constraints().stream()
                .map(Constraint::test)
                .flatMap(Optional::stream)
                .noneMatch(test -> terms.value(test).equals(Optional.of(false)));
    }
}
