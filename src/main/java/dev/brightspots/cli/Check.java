package dev.brightspots.cli;

import dev.brightspots.load.Loaded;
import dev.brightspots.load.Refused;
import dev.brightspots.rulepack.RulePack;
import dev.brightspots.rulepack.RulePackFolder;
import dev.brightspots.text.BadInput;
import dev.brightspots.text.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "check",
        description = "Says what is wrong with a data folder, or with rules.",
        footer = {
            "",
            "Examples:",
            "  " + Root.NAME + " check --data our-data",
            "  " + Root.NAME + " check --data our-data --refused refused.csv",
            "  " + Root.NAME + " check --rules rules"
        })
final class Check implements Callable<Integer> {
    private final Streams streams;

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder to check.")
    private Optional<Path> data = Optional.empty();

    @Mixin
    private DataOptions files = new DataOptions();

    @Mixin
    private RulesOptions rules = new RulesOptions();

    Check(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        int found = data.isPresent() ? checkData(data.get()) : Exit.FINE;
        return data.isEmpty() || rules.given() ? Math.max(found, checkRules()) : found;
    }

    private int checkData(Path folder) throws IOException {
        try (RefusedFile refusals = files.refusals(streams)) {
            Loaded loaded = files.read(folder, streams, refusals);
            refusals.first().stream().map(Refused::problem).forEach(streams.out()::println);
            long more = loaded.refused() - refusals.first().size();
            if (more > 0) {
                streams.out()
                        .println("… and " + number(more) + " more"
                                + (files.keepsRefused() ? "." : " (--refused FILE keeps them all)."));
            }
            loaded.problems().forEach(streams.out()::println);
            streams.out()
                    .println(number(loaded.rows()) + " rows read, " + number(loaded.refused()) + " of them refused; "
                            + number(loaded.data().organisation().units().size()) + " units, "
                            + number(loaded.data().metrics().all().size()) + " metrics, "
                            + number(loaded.data().observations().size()) + " observations, "
                            + number(loaded.data().practices().size()) + " practices, "
                            + number(loaded.data().adoptions().size()) + " adoptions.");
            return loaded.refused() > 0 ? Exit.PROBLEMS : Exit.FINE;
        }
    }

    private int checkRules() {
        RulePackFolder folder = rules.read(streams);
        RulePack.Checked checked = RulePack.check(folder);
        List<Problem> problems = checked.hasErrors() ? checked.problems() : compiled(folder, checked);
        problems.forEach(streams.out()::println);
        long errors = problems.stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .count();
        streams.out()
                .println("Rules: " + rules.inWords(streams) + " (pack " + folder.hash() + "). "
                        + counted(checked.rules().size(), "rule") + ", " + counted(errors, "error") + ", "
                        + counted(problems.size() - errors, "warning") + ".");
        return errors > 0 ? Exit.PROBLEMS : Exit.FINE;
    }

    /** What only compiling finds. */
    private static List<Problem> compiled(RulePackFolder folder, RulePack.Checked checked) {
        try {
            RulePack.compile(folder);
            return checked.problems();
        } catch (BadInput e) {
            return e.problems();
        }
    }

    private static String counted(long count, String one) {
        return number(count) + " " + one + (count == 1 ? "" : "s");
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
