package dev.brightspots.rulepack.language;

import dev.brightspots.text.Place;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A rule as its author wrote it, taken apart.
 *
 * @param notes its annotations by name
 * @param when at which character of its file the word {@code when} begins
 * @param end at which character of its file it ends
 */
public record ParsedRule(
        String name,
        Place place,
        Map<String, Note> notes,
        List<Condition> conditions,
        List<Conclude> conclusions,
        int when,
        int end) {
    /** The text of an annotation. */
    public record Note(Place place, String text) {}

    /** One {@code insertLogical( new Type( arguments ) )}. */
    public record Conclude(Place place, String type, List<Term> arguments) {
        public Conclude {
            arguments = List.copyOf(arguments);
        }
    }

    public ParsedRule {
        notes = Collections.unmodifiableMap(new TreeMap<>(notes));
        conditions = List.copyOf(conditions);
        conclusions = List.copyOf(conclusions);
    }

    /** The text of an annotation, or empty. */
    public String note(String key) {
        Note note = notes.get(key);
        return note == null ? "" : note.text();
    }

    /** Where an annotation's text stands, or else the rule. */
    public Place placeOf(String key) {
        Note note = notes.get(key);
        return note == null ? place : note.place();
    }

    /** The name that is the same in its header, its folder and its page; empty if it has none. */
    public String id() {
        return note("id");
    }
}
