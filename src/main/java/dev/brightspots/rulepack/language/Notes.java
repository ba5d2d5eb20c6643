package dev.brightspots.rulepack.language;

import dev.brightspots.rulepack.language.ParsedRule.Note;
import dev.brightspots.rulepack.language.Tokens.Kind;
import dev.brightspots.rulepack.language.Tokens.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.drools.drl.ast.descr.AnnotationDescr;

/** Reads the annotations of rules. */
final class Notes {
    private Notes() {}

    /**
     * The text of an annotation.
     *
     * @throws dev.brightspots.text.BadInput if it is not one text in quotes
     */
    static Note of(DrlFile file, AnnotationDescr note) {
        int start = file.index(note.getStartCharacter());
        List<Token> tokens = Tokens.of(file, start, file.index(note.getEndCharacter() + 1));
        boolean plain =
                tokens.size() == 6 && tokens.get(2).is("(") && tokens.get(3).kind() == Kind.TEXT;
        if (!plain) {
            throw TermParser.refused(
                    file.place(start),
                    "the annotation @" + note.getName() + " is not one text in quotes",
                    "write @" + note.getName() + "(\"...\").");
        }
        return new Note(tokens.get(3).place(), tokens.get(3).text());
    }

    /** The parser keeps the first of two notes with one name, and says nothing. */
    static void eachOnce(List<Token> head) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i + 1 < head.size(); i++) {
            Token name = head.get(i + 1);
            if (head.get(i).is("@") && name.kind() == Kind.NAME && !seen.add(name.text())) {
                throw TermParser.refused(
                        head.get(i).place(), "@" + name.text() + " stands twice at this rule", "remove one of them.");
            }
        }
    }
}
