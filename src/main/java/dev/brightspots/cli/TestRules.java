package dev.brightspots.cli;

import dev.brightspots.advise.trial.CaseRun;
import dev.brightspots.rulepack.RuleCases;
import dev.brightspots.rulepack.RulePack;
import dev.brightspots.rulepack.RulePackFolder;
import dev.brightspots.text.BadInput;
import dev.brightspots.text.Problem;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "test",
        description = "Runs the cases of every rule.",
        footer = {"", "Example:", "  " + Root.NAME + " test --rules rules"})
final class TestRules implements Callable<Integer> {
    private final Streams streams;

    @Mixin
    private RulesOptions rules = new RulesOptions();

    TestRules(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        RulePackFolder folder = rules.read(streams);
        List<CaseRun> runs = runs(folder);
        List<Problem> problems =
                runs.stream().flatMap(run -> run.problems().stream()).toList();
        long failed = runs.stream().filter(run -> !run.problems().isEmpty()).count();
        problems.forEach(streams.out()::println);
        streams.out()
                .println("Rules: " + rules.inWords(streams) + " (pack " + folder.hash() + "). " + runs.size()
                        + " cases, " + (runs.size() - failed) + " as expected, " + failed + " not.");
        return failed > 0 ? Exit.PROBLEMS : Exit.FINE;
    }

    private List<CaseRun> runs(RulePackFolder folder) {
        RulePack pack = RulesOptions.compile(rules.read(streams));
        try {
            return CaseRun.of(pack, RuleCases.read(folder));
        } catch (BadInput e) {
            throw Failure.rules(e);
        }
    }
}
