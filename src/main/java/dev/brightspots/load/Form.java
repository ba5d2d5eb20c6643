package dev.brightspots.load;

import dev.brightspots.text.Nearest;
import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import dev.brightspots.text.Quote;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The columns a table has.
 *
 * @param needed columns without which no row can be read
 * @param optional columns that may be absent
 * @param others what becomes of further columns
 */
record Form(List<String> needed, List<String> optional, Others others) {
    static final String STRATUM = "stratum";
    static final String STRATUM_PREFIX = "stratum.";

    /** What becomes of columns that are neither needed nor optional. */
    enum Others {
        /** They are attributes of the unit. */
        ATTRIBUTES,
        /** Those that begin with {@code stratum.} are strata, the rest is ignored. */
        STRATA,
        /** They are ignored. */
        IGNORED
    }

    static final Form UNITS =
            new Form(List.of("unit", "kind"), List.of("name", "parent", "from", "until"), Others.ATTRIBUTES);
    static final Form OBSERVATIONS = new Form(
            List.of("unit", "metric", "numerator"),
            List.of("period", STRATUM, "denominator", "sum_squares"),
            Others.STRATA);
    static final Form ADOPTIONS =
            new Form(List.of("unit", "practice"), List.of("since", "until", "fidelity", "assigned"), Others.IGNORED);

    /** Notes what is wrong with a table's header. */
    void check(Table table, List<Problem> problems) {
        List<String> header = table.header();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < header.size(); i++) {
            String column = header.get(i);
            if (!column.isEmpty() && !seen.add(column)) {
                problems.add(Problem.error(
                        place(table, i),
                        "the column " + Quote.of(column) + " stands twice",
                        "rename or remove one of them."));
            }
            unknown(table, i).ifPresent(problems::add);
        }
        for (String column : needed) {
            if (!seen.contains(column)) {
                problems.add(Problem.error(
                        Place.of(table.file(), 1), "the column '" + column + "' is missing", missing(column, seen)));
            }
        }
        if (others == Others.STRATA) {
            checkStrata(table, seen, problems);
        }
    }

    private static void checkStrata(Table table, Set<String> seen, List<Problem> problems) {
        Place header = Place.of(table.file(), 1);
        if (seen.contains(STRATUM_PREFIX)) {
            problems.add(Problem.error(
                    header,
                    "the column 'stratum.' lacks the name of the stratum",
                    "call it 'stratum.product' or the like."));
        }
        if (seen.contains(STRATUM) && seen.contains(STRATUM_PREFIX + STRATUM)) {
            problems.add(Problem.error(
                    header, "'stratum' and 'stratum.stratum' are one and the same", "rename one of them."));
        }
    }

    private String missing(String column, Set<String> seen) {
        return Nearest.to(column, seen.stream().filter(this::isOther).toList())
                .map(found -> "it is there as " + Quote.of(found) + ": rename that.")
                .orElse("the header should name: " + String.join(", ", needed) + "; it may name: "
                        + String.join(", ", optional) + ".");
    }

    private Optional<Problem> unknown(Table table, int index) {
        String column = table.header().get(index);
        if (!isOther(column)) {
            return Optional.empty();
        }
        if (column.isEmpty()) {
            return Optional.of(Problem.warning(
                    place(table, index), "a column without a name is ignored", "give it a name in the first line."));
        }
        Optional<String> meant = Nearest.to(
                column,
                optional.stream().filter(each -> !table.header().contains(each)).toList());
        boolean attribute = others == Others.ATTRIBUTES;
        if (meant.isPresent() && (!attribute || meant.get().equals("parent"))) {
            return Optional.of(Problem.error(
                    place(table, index),
                    "the column " + Quote.of(column) + " is not known",
                    "you meant '" + meant.get() + "'."));
        }
        boolean needs = Nearest.to(column, needed).isPresent();
        return attribute || needs
                ? Optional.empty()
                : Optional.of(Problem.warning(
                        place(table, index),
                        "the column " + Quote.of(column) + " is ignored",
                        "it is meant for another file; known here are: " + String.join(", ", needed) + ", "
                                + String.join(", ", optional) + "."));
    }

    /** Whether a column is neither needed, optional nor a stratum. */
    boolean isOther(String column) {
        return !needed.contains(column)
                && !optional.contains(column)
                && !(others == Others.STRATA && column.startsWith(STRATUM_PREFIX));
    }

    private static Place place(Table table, int index) {
        return new Place(table.file(), 1, table.columnNumber(index));
    }
}
