package dev.brightspots.rulepack.language;

import dev.brightspots.rulepack.language.Vocabulary.FactType;
import dev.brightspots.text.Problem;
import java.util.ArrayList;
import java.util.List;

/** What the two sides of a comparison read: the engine wants parts of the pattern on the left and bindings on the right. */
final class Sides {
    private Sides() {}

    static Problem mixed(Term.Pair pair, FactType own) {
        boolean right = mixes(pair.right());
        return Problem.error(
                        right ? pair.right().place() : pair.left().place(),
                        "the " + (right ? "right" : "left") + " side of '"
                                + pair.operator().sign() + "' mixes parts of " + own.name() + " with bindings"
                                + (right ? "" : ", and the right side has such parts too"),
                        right
                                ? "move the parts to the left, as in after / before <= $keeps."
                                : "leave the bindings alone on the right, as in after / before <= $keeps.")
                .by("mixed-sides");
    }

    static boolean readsOwn(Term term) {
        List<Term.Name> names = names(term);
        return names.stream().anyMatch(one -> !one.name().startsWith("$"));
    }

    static boolean isTest(Term term) {
        return term instanceof Term.OneOf
                || term instanceof Term.Not
                || (term instanceof Term.Pair pair && !pair.operator().isArithmetic());
    }

    /** The engine cannot compile what reads the pattern's own fact and a binding on the right. */
    static boolean mixes(Term term) {
        List<Term.Name> names = names(term);
        return names.stream().anyMatch(one -> one.name().startsWith("$"))
                && names.stream().anyMatch(one -> !one.name().startsWith("$"));
    }

    /** The names that a term reads, in the order written. */
    static List<Term.Name> names(Term term) {
        List<Term.Name> names = new ArrayList<>();
        names(term, names);
        return names;
    }

    private static void names(Term term, List<Term.Name> names) {
        if (term instanceof Term.Name name) {
            names.add(name);
        } else if (term instanceof Term.Part part) {
            names.add(part.of());
        } else if (term instanceof Term.Minus minus) {
            names(minus.of(), names);
        } else if (term instanceof Term.Not not) {
            names(not.of(), names);
        } else if (term instanceof Term.OneOf oneOf) {
            names(oneOf.value(), names);
            oneOf.items().forEach(item -> names(item, names));
        } else if (term instanceof Term.Pair pair) {
            names(pair.left(), names);
            names(pair.right(), names);
        }
    }
}
