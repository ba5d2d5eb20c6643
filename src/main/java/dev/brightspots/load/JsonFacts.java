package dev.brightspots.load;

import dev.brightspots.text.BadInput;
import dev.brightspots.text.Entries;
import dev.brightspots.text.Node;
import dev.brightspots.text.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the facts of a request: one object whose keys are the names of a data folder's files without their endings. */
public final class JsonFacts {
    private JsonFacts() {}

    /**
     * Reads it all; rows that cannot be used are handed to {@code refusals}, with their number in the array as line.
     *
     * @param facts {@code units}, {@code observations} and {@code adoptions} as arrays of objects; {@code metrics} and
     *     {@code practices} as an array or, like {@code capacity}, as the object their YAML holds
     * @throws BadInput if a key is missing, unknown or of the wrong form; with all problems found
     */
    public static Loaded read(Node facts, Refusals refusals) {
        return read(facts, Known.NOTHING, refusals);
    }

    /**
     * Reads what the request holds on top of what is known; of the data, only what was given and what is known is there.
     *
     * @throws BadInput if a key is unknown or of the wrong form; with all problems found
     */
    public static Loaded read(Node facts, Known known, Refusals refusals) {
        List<Problem> problems = new ArrayList<>();
        Entries top = Entries.of(facts, "facts", problems);
        for (String needed : known.isNothing() ? List.of("units", "metrics", "observations") : List.<String>of()) {
            if (facts instanceof Node.Fields && top.node(needed).isEmpty()) {
                problems.add(Problem.error(facts.place(), "the facts lack '" + needed + "'", "add the key."));
            }
        }
        Documents documents =
                Documents.of(top.node("metrics"), top.node("practices"), top.node("capacity"), known, problems);
        String file = facts.place().file();
        Optional<Table> units = table(file, "units", top, problems);
        Optional<Table> observations = table(file, "observations", top, problems);
        Optional<Table> adoptions = table(file, "adoptions", top, problems);
        top.done();
        Assembly.stopAtErrors(problems);
        return Assembly.read(documents, Tables.of(units, observations, adoptions), known, problems, refusals);
    }

    private static Optional<Table> table(String file, String key, Entries top, List<Problem> problems) {
        try {
            return top.node(key).map(node -> JsonTable.of(file + ":" + key, node));
        } catch (BadInput bad) {
            problems.addAll(bad.problems());
            return Optional.empty();
        }
    }
}
