package dev.brightspots.report;

import dev.brightspots.text.Problem;
import dev.brightspots.text.Problem.Severity;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a check of data, of rules or of both found.
 *
 * @param rulePack the hash of the rules; empty if none were checked
 * @param rules how many rules could be read
 * @param rows how many rows of data were read
 * @param refused how many of them cannot be used
 * @param problems in the order to read them
 */
public record CheckResult(
        Optional<String> rulePack,
        OptionalLong rules,
        OptionalLong rows,
        OptionalLong refused,
        List<Problem> problems) {
    public CheckResult {
        problems = List.copyOf(problems);
    }

    long errors() {
        return problems.stream().filter(one -> one.severity() == Severity.ERROR).count();
    }
}
