package dev.brightspots.cli;

import dev.brightspots.load.Loaded;
import dev.brightspots.rulepack.RulePack;
import dev.brightspots.rulepack.RulePackFolder;
import dev.brightspots.rulepack.lint.DataIds;
import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.text.BadInput;
import dev.brightspots.text.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a check of rules found.
 *
 * @param hash of the pack
 * @param rules how many could be read
 * @param problems sorted
 */
record RulesCheck(String hash, int rules, List<Problem> problems) {
    /** Checks a folder; against the practices and metrics of a data folder too, if there is one. */
    static RulesCheck of(RulePackFolder folder, Optional<Loaded> data) {
        RulePack.Checked checked = data.isPresent() ? RulePack.check(folder, ids(data.get())) : RulePack.check(folder);
        return new RulesCheck(folder.hash(), checked.rules().size(), all(folder, checked));
    }

    private static DataIds ids(Loaded data) {
        return new DataIds(
                data.data().practices().keySet().stream().map(PracticeId::value).collect(Collectors.toSet()),
                data.data().metrics().byId().keySet().stream()
                        .map(MetricId::value)
                        .collect(Collectors.toSet()));
    }

    /** With what only compiling finds. */
    private static List<Problem> all(RulePackFolder folder, RulePack.Checked checked) {
        if (checked.hasErrors()) {
            return checked.problems();
        }
        try {
            RulePack.compile(folder);
            return checked.problems();
        } catch (BadInput e) {
            return e.problems();
        }
    }

    long errors() {
        return problems.stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .count();
    }
}
