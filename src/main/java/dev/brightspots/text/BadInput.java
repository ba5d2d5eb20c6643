package dev.brightspots.text;

import java.util.List;
import java.util.stream.Collectors;

/** What was given cannot be used at all; carries every problem found, in words for the person who gave it. */
public final class BadInput extends RuntimeException {
    private final transient List<Problem> problems;

    public BadInput(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public BadInput(Problem problem) {
        this(List.of(problem));
    }

    /** At least one problem, in the order found. */
    public List<Problem> problems() {
        return problems;
    }
}
