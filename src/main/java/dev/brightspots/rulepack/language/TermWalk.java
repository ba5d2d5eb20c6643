package dev.brightspots.rulepack.language;

import dev.brightspots.text.Place;
import java.util.List;
import java.util.stream.Stream;

/** Goes through a term and what it is made of. */
public final class TermWalk {
    private TermWalk() {}

    /** The term and all terms within it, each before its parts. */
    public static Stream<Term> all(Term term) {
        return Stream.concat(Stream.of(term), parts(term).stream().flatMap(TermWalk::all));
    }

    /** Where its text begins; the place of two terms with a sign between them is that of the sign. */
    public static Place start(Term term) {
        if (term instanceof Term.Pair pair) {
            return start(pair.left());
        }
        return term instanceof Term.OneOf oneOf ? start(oneOf.value()) : term.place();
    }

    private static List<Term> parts(Term term) {
        if (term instanceof Term.Pair pair) {
            return List.of(pair.left(), pair.right());
        } else if (term instanceof Term.Not not) {
            return List.of(not.of());
        } else if (term instanceof Term.Minus minus) {
            return List.of(minus.of());
        } else if (term instanceof Term.Part part) {
            return List.of(part.of());
        } else if (term instanceof Term.OneOf oneOf) {
            return Stream.concat(Stream.of(oneOf.value()), oneOf.items().stream())
                    .toList();
        }
        return List.of();
    }
}
