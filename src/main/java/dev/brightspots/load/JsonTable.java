package dev.brightspots.load;

import dev.brightspots.text.BadInput;
import dev.brightspots.text.Node;
import dev.brightspots.text.Problem;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An array of objects as a table: its columns are all keys that occur, its lines the places in the array. */
final class JsonTable implements Table {
    private final String file;
    private final List<String> header;
    private final Iterator<Node.Fields> rows;
    private int row;

    private JsonTable(String file, List<String> header, List<Node.Fields> rows) {
        this.file = file;
        this.header = header;
        this.rows = rows.iterator();
    }

    /**
     * Reads an array of objects.
     *
     * @param file the name to put into places
     * @throws BadInput if it is none, or a value of a row is itself an array or object
     */
    static JsonTable of(String file, Node node) {
        if (!(node instanceof Node.Items items)) {
            throw new BadInput(
                    Problem.error(node.place(), file + " is not an array of objects", "put the rows between [ and ]."));
        }
        Set<String> header = new LinkedHashSet<>();
        List<Node.Fields> rows = new ArrayList<>();
        for (Node item : items.items()) {
            if (!(item instanceof Node.Fields fields)) {
                throw new BadInput(Problem.error(
                        item.place(),
                        "row " + (rows.size() + 1) + " of " + file + " is not an object",
                        "write {\"column\": value, ...}."));
            }
            fields.entries().forEach((key, value) -> checkCell(file, key, value));
            header.addAll(fields.entries().keySet());
            rows.add(fields);
        }
        return new JsonTable(file, List.copyOf(header), rows);
    }

    private static void checkCell(String file, String key, Node value) {
        if (value instanceof Node.Fields || value instanceof Node.Items) {
            throw new BadInput(Problem.error(
                    value.place(),
                    "'" + key + "' of " + file + " holds more than one value",
                    "give a text or a number, and a column of its own to each value."));
        }
    }

    @Override
    public String file() {
        return file;
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public int columnNumber(int index) {
        return 0;
    }

    @Override
    public @Nullable Row next() {
        if (!rows.hasNext()) {
            return null;
        }
        Node.Fields fields = rows.next();
        row++;
        return new Row(
                row,
                header.stream()
                        .map(key -> fields.entries().get(key) instanceof Node.Word word
                                ? word.text().strip()
                                : "")
                        .toList());
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
