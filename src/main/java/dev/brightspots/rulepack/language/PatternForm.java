package dev.brightspots.rulepack.language;

import dev.brightspots.text.BadInput;
import dev.brightspots.text.Place;
import org.drools.drl.ast.descr.PatternDescr;

/** Refuses patterns that ask in a form that is not part of the rule language. */
final class PatternForm {
    private PatternForm() {}

    /** @throws BadInput at the place if it is such a pattern */
    static void check(PatternDescr pattern, Place place) {
        String type = pattern.getObjectType();
        if (pattern.isQuery()) {
            throw TermParser.refused(
                    place, "'?" + type + "' calls a query, and there are none", "write " + type + "( ... ).");
        }
        if (type.equals("accumulate") && !pattern.getDescrs().isEmpty()) {
            throw TermParser.refused(
                    place,
                    "semicolons are missing between the parts of accumulate",
                    "write accumulate( Pattern( ... ); $n : count( $x ); $n >= 1 ).");
        }
        if (!pattern.getAnnotations().isEmpty()) {
            throw TermParser.refused(
                    place,
                    "an annotation within a pattern is not part of the rule language",
                    "write annotations below the rule's name only.");
        }
        if (!pattern.getBehaviors().isEmpty()) {
            throw TermParser.refused(
                    place,
                    "a window is not part of the rule language",
                    "leave out what follows over: a run sees one period.");
        }
        if (!pattern.getPositionalConstraints().isEmpty()) {
            throw TermParser.refused(
                    place,
                    "the pattern " + type + " does not name the parts it compares",
                    "write " + type + "( part == $x ), without a semicolon.");
        }
    }
}
