package dev.brightspots.cli;

import dev.brightspots.load.Loaded;
import dev.brightspots.load.Refused;
import dev.brightspots.report.CheckJson;
import dev.brightspots.report.CheckResult;
import dev.brightspots.report.GitHubNotes;
import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
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
            "  " + Root.NAME + " check --rules rules",
            "  " + Root.NAME + " check --rules rules --data our-data",
            "  " + Root.NAME + " check --rules rules --github"
        })
final class Check implements Callable<Integer> {
    private final Streams streams;

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder to check.")
    private Optional<Path> data = Optional.empty();

    @Mixin
    private DataOptions files = new DataOptions();

    @Mixin
    private RulesOptions rules = new RulesOptions();

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Option(names = "--github", description = "Print the problems as notes on the lines of a change, for GitHub.")
    private boolean github;

    Check(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        if (json && github) {
            throw Failure.usage("--json and --github are two forms of one result", "leave one of them out.");
        }
        try (RefusedFile refusals = files.refusals(streams)) {
            Optional<Loaded> loaded =
                    data.isPresent() ? Optional.of(files.read(data.get(), streams, refusals)) : Optional.empty();
            Optional<RulesCheck> checked = data.isEmpty() || rules.given()
                    ? Optional.of(RulesCheck.of(rules.read(streams), loaded))
                    : Optional.empty();
            if (json) {
                CheckJson.write(result(loaded, refusals, checked), streams.out());
            } else if (github) {
                notes(loaded, refusals, checked);
            } else {
                loaded.ifPresent(it -> tell(it, refusals));
                checked.ifPresent(this::tell);
            }
            boolean bad = loaded.filter(it -> it.refused() > 0).isPresent()
                    || checked.filter(it -> it.errors() > 0).isPresent();
            return bad ? Exit.PROBLEMS : Exit.FINE;
        }
    }

    private void tell(Loaded loaded, RefusedFile refusals) {
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
    }

    private void tell(RulesCheck checked) {
        checked.problems().forEach(streams.out()::println);
        long errors = checked.errors();
        streams.out()
                .println("Rules: " + rules.inWords(streams) + " (pack " + checked.hash() + "). "
                        + counted(checked.rules(), "rule") + ", " + counted(errors, "error") + ", "
                        + counted(checked.problems().size() - errors, "warning") + ".");
    }

    private static CheckResult result(Optional<Loaded> loaded, RefusedFile refusals, Optional<RulesCheck> checked) {
        List<Problem> problems = new ArrayList<>(ofData(loaded, refusals));
        checked.ifPresent(it -> problems.addAll(it.problems()));
        return new CheckResult(
                checked.map(RulesCheck::hash),
                count(checked.map(it -> (long) it.rules())),
                count(loaded.map(Loaded::rows)),
                count(loaded.map(Loaded::refused)),
                problems);
    }

    private static OptionalLong count(Optional<Long> number) {
        return number.isPresent() ? OptionalLong.of(number.get()) : OptionalLong.empty();
    }

    private void notes(Optional<Loaded> loaded, RefusedFile refusals, Optional<RulesCheck> checked) {
        for (Problem one : ofData(loaded, refusals)) {
            streams.out().println(GitHubNotes.line(below(data.orElseThrow(), one)));
        }
        for (Problem one : checked.map(RulesCheck::problems).orElse(List.of())) {
            Optional<Path> folder = rules.chosen(streams);
            streams.out().println(GitHubNotes.line(folder.isPresent() ? below(folder.get(), one) : one));
        }
    }

    private static List<Problem> ofData(Optional<Loaded> loaded, RefusedFile refusals) {
        List<Problem> problems = new ArrayList<>();
        refusals.first().stream().map(Refused::problem).forEach(problems::add);
        loaded.ifPresent(it -> problems.addAll(it.problems()));
        return problems;
    }

    /** The problem with its file as seen from the working folder. */
    private Problem below(Path folder, Problem problem) {
        Path working = streams.folder().toAbsolutePath().normalize();
        Path file = streams.at(folder)
                .toAbsolutePath()
                .normalize()
                .resolve(problem.place().file());
        String seen = (file.startsWith(working) ? working.relativize(file) : file)
                .toString()
                .replace('\\', '/');
        Place place = new Place(seen, problem.place().line(), problem.place().column());
        return new Problem(problem.severity(), place, problem.what(), problem.maybe(), problem.check());
    }

    private static String counted(long count, String one) {
        return number(count) + " " + one + (count == 1 ? "" : "s");
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
