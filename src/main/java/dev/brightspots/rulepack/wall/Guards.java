package dev.brightspots.rulepack.wall;

import dev.brightspots.rulepack.language.Condition;
import dev.brightspots.rulepack.language.Condition.Match;
import dev.brightspots.rulepack.language.DrlFile;
import dev.brightspots.rulepack.language.ParsedRule;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes a guard into rules that have passed the first wall: a pattern of its own in front, and in every other pattern a condition
 * that counts. The engine compares facts by an index without calling anything that was generated, so joins are counted only there.
 * Lines stay as their author wrote them.
 */
public final class Guards {
    private static final String NAME = "guard__";

    private Guards() {}

    /** What is to be written into a file, by the character before which it goes. */
    public static Map<Integer, String> of(DrlFile file, List<ParsedRule> rules) {
        Map<Integer, String> inserted = new TreeMap<>();
        for (ParsedRule rule : rules) {
            inserted.put(rule.when() + "when".length(), " " + NAME + " : " + Guard.class.getName() + "() ");
            for (Match match : Condition.matches(rule.conditions())) {
                boolean empty = match.constraints().isEmpty();
                inserted.put(file.inside(match), " " + NAME + ".step()" + (empty ? "" : ","));
            }
        }
        return inserted;
    }
}
