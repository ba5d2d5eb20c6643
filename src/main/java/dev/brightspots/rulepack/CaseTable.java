package dev.brightspots.rulepack;

import dev.brightspots.text.Nearest;
import dev.brightspots.text.Node;
import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The rows of a case with a table: the case once for each row, with the row's values where it says {@code <column>}. The
 * first row names the columns.
 */
final class CaseTable {
    private static final Pattern PLACEHOLDER = Pattern.compile("<([A-Za-z][A-Za-z0-9_.-]*)>");

    private final Node.Fields template;
    private final List<Problem> problems;
    private final Set<String> used = new TreeSet<>();

    /**
     * One case as it is to be read.
     *
     * @param fields without placeholders and without the table
     * @param place where the case or its row begins
     * @param inTable whether it is a row
     */
    record Row(Node.Fields fields, Place place, boolean inTable) {}

    CaseTable(Node.Fields template, List<Problem> problems) {
        this.template = template;
        this.problems = problems;
    }

    /** The cases: one if there is no table. */
    List<Row> rows() {
        Node table = template.entries().get("table");
        if (table == null) {
            return List.of(new Row(template, template.place(), false));
        }
        if (!(table instanceof Node.Items lines) || lines.items().size() < 2) {
            add(
                    table.place(),
                    "a table has a row with the names of its columns and at least one row of values",
                    "write - [q, standing] and below it - [0.15, EXCELLING].");
            return List.of();
        }
        List<Node.Word> columns = cells(lines.items().get(0));
        List<Row> rows = new ArrayList<>();
        for (Node line : lines.items().subList(1, lines.items().size())) {
            List<Node.Word> cells = cells(line);
            if (cells.size() == columns.size()) {
                rows.add(row(line.place(), values(columns, cells)));
            } else {
                add(
                        line.place(),
                        "the row has " + cells.size() + " values for " + columns.size() + " columns",
                        "write one value for each column; an empty text is written \"\".");
            }
        }
        for (Node.Word column : columns) {
            if (!rows.isEmpty() && !used.contains(column.text())) {
                add(
                        column.place(),
                        "no part of the case uses the column '" + column.text() + "'",
                        "write <" + column.text() + "> where its values belong.");
            }
        }
        return rows;
    }

    private List<Node.Word> cells(Node line) {
        List<Node> nodes = line instanceof Node.Items items ? items.items() : List.of(line);
        List<Node.Word> cells = new ArrayList<>();
        for (Node node : nodes) {
            if (node instanceof Node.Word word) {
                cells.add(word);
            } else {
                add(node.place(), "a cell of a table is one value", "put it between quotes; an empty text is \"\".");
            }
        }
        return cells;
    }

    private Map<String, Node.Word> values(List<Node.Word> columns, List<Node.Word> cells) {
        Map<String, Node.Word> values = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            Node.Word column = columns.get(i);
            if (values.put(column.text(), cells.get(i)) != null) {
                add(column.place(), "the column '" + column.text() + "' stands twice", "remove one of them.");
            }
        }
        return values;
    }

    private Row row(Place place, Map<String, Node.Word> values) {
        Map<String, Node> entries = new LinkedHashMap<>();
        template.entries().forEach((key, node) -> {
            if (!key.equals("table")) {
                entries.put(key, filled(node, values));
            }
        });
        // Each row has a name of its own, so that a list of failures says which one it was.
        if (entries.get("name") instanceof Node.Word name
                && template.entries().get("name") instanceof Node.Word before
                && name.text().equals(before.text())
                && !name.text().isBlank()) {
            String cells = values.entrySet().stream()
                    .map(cell -> cell.getKey() + " " + cell.getValue().text())
                    .collect(Collectors.joining(", "));
            entries.put("name", new Node.Word(name.place(), name.text() + " (" + cells + ")"));
        }
        return new Row(new Node.Fields(template.place(), entries, template.keys()), place, true);
    }

    private Node filled(Node node, Map<String, Node.Word> values) {
        if (node instanceof Node.Word word) {
            return filled(word, values);
        } else if (node instanceof Node.Items items) {
            return new Node.Items(
                    items.place(),
                    items.items().stream().map(one -> filled(one, values)).toList());
        } else if (node instanceof Node.Fields fields) {
            Map<String, Node> entries = new LinkedHashMap<>();
            fields.entries().forEach((key, value) -> entries.put(key, filled(value, values)));
            return new Node.Fields(fields.place(), entries, fields.keys());
        }
        return node;
    }

    /** A value that comes from a row stands there, not in the template. */
    private Node filled(Node.Word word, Map<String, Node.Word> values) {
        Matcher found = PLACEHOLDER.matcher(word.text());
        Optional<Place> place = Optional.empty();
        for (MatchResult one : found.results().toList()) {
            Node.Word cell = values.get(one.group(1));
            if (cell == null) {
                add(
                        word.place(),
                        "the table has no column '" + one.group(1) + "'",
                        Nearest.advice(one.group(1), values.keySet()));
            } else {
                used.add(one.group(1));
                place = Optional.of(cell.place());
            }
        }
        String text = PLACEHOLDER.matcher(word.text()).replaceAll(one -> Matcher.quoteReplacement(text(values, one)));
        return new Node.Word(place.orElse(word.place()), text);
    }

    private static String text(Map<String, Node.Word> values, MatchResult one) {
        Node.Word cell = values.get(one.group(1));
        return cell == null ? one.group() : cell.text();
    }

    private void add(Place place, String what, String maybe) {
        problems.add(Problem.error(place, what, maybe));
    }
}
