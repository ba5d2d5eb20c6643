package dev.brightspots.cli;

import dev.brightspots.advise.trial.CaseRun;
import dev.brightspots.advise.trial.Coverage;
import dev.brightspots.advise.trial.Mutation;
import dev.brightspots.advise.trial.Trial;
import dev.brightspots.report.trial.JUnitXml;
import dev.brightspots.report.trial.TrialJson;
import dev.brightspots.report.trial.TrialText;
import dev.brightspots.rulepack.Rule;
import dev.brightspots.rulepack.RuleCase;
import dev.brightspots.rulepack.RuleCases;
import dev.brightspots.rulepack.RulePack;
import dev.brightspots.rulepack.RulePackFolder;
import dev.brightspots.text.BadInput;
import dev.brightspots.text.Nearest;
import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "test",
        description = "Runs the cases of rules, and says what they look at and which mistakes they would notice.",
        footer = {
            "",
            "Examples:",
            "  " + Root.NAME + " test --rules rules",
            "  " + Root.NAME + " test --rules rules --rule excels --coverage --mutate",
            "  " + Root.NAME + " test --rules rules --junit cases.xml --coverage --threshold 90"
        })
final class TestRules implements Callable<Integer> {
    private static final int ALL = 100;

    private final Streams streams;

    @Mixin
    private RulesOptions rules = new RulesOptions();

    @Option(
            names = "--rule",
            paramLabel = "ID",
            description = "Only the cases beside this rule, and figures of it alone.")
    private Optional<String> rule = Optional.empty();

    @Option(names = "--only", paramLabel = "TEXT", description = "Only cases with this in their name.")
    private Optional<String> only = Optional.empty();

    @Option(names = "--json", description = "Print everything as JSON.")
    private boolean json;

    @Option(names = "--junit", paramLabel = "FILE.xml", description = "Write the cases for a server that runs tests.")
    private Optional<Path> junit = Optional.empty();

    @Option(names = "--coverage", description = "Count the rules and conditions that the cases show from both sides.")
    private boolean coverage;

    @Option(names = "--mutate", description = "Make small mistakes in the rules, and list those that no case notices.")
    private boolean mutate;

    @Option(
            names = "--threshold",
            paramLabel = "PERCENT",
            description = "End with 1 if a figure is below this; without --coverage or --mutate it means coverage.")
    private Optional<Integer> threshold = Optional.empty();

    TestRules(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        if (threshold.isPresent() && (threshold.get() < 0 || threshold.get() > ALL)) {
            throw Failure.usage("--threshold " + threshold.get() + " is no percentage", "write 0 to 100.");
        }
        junit.map(streams::at).ifPresent(OutFile::check);
        RulePackFolder folder = rules.read(streams);
        RulePack pack = RulesOptions.compile(folder);
        Trial trial = trial(pack, cases(folder));
        junit.map(streams::at).ifPresent(file -> OutFile.write(file, out -> JUnitXml.write(trial, out)));
        if (json) {
            streams.out().print(TrialJson.of(trial));
        } else {
            TrialText.of(trial).forEach(streams.out()::println);
            streams.out().println(summary(trial));
        }
        streams.out().flush();
        return verdict(trial);
    }

    private Trial trial(RulePack pack, List<RuleCase> all) {
        List<Rule> counted = rule.isEmpty()
                ? pack.rules()
                : pack.rules().stream()
                        .filter(one -> one.id().equals(rule.get()))
                        .toList();
        if (rule.isPresent() && counted.isEmpty()) {
            throw noSuchRule(pack.rules());
        }
        List<RuleCase> chosen = chosen(all, counted);
        try (Bar bar = new Bar(streams)) {
            List<CaseRun> runs =
                    CaseRun.of(pack, pack.thresholds(), chosen, (done, whole) -> bar.at("cases", done, whole));
            Optional<Coverage> covered = coverage || (threshold.isPresent() && !mutate)
                    ? Optional.of(Coverage.of(pack.rules(), counted, pack.thresholds(), all))
                    : Optional.empty();
            Optional<Mutation> mistakes = mutate
                    ? Optional.of(Mutation.of(
                            pack.rules(),
                            counted,
                            pack.thresholds(),
                            all,
                            (done, whole) -> bar.at("mistakes", done, whole)))
                    : Optional.empty();
            return new Trial(pack.hash(), runs, covered, mistakes);
        }
    }

    private static List<RuleCase> cases(RulePackFolder folder) {
        try {
            List<RuleCase> cases = RuleCases.read(folder);
            if (cases.isEmpty()) {
                throw new BadInput(Problem.error(
                        Place.of("cases.yaml"), "no rule has a case", "write a cases.yaml beside each rule."));
            }
            return cases;
        } catch (BadInput e) {
            throw Failure.rules(e);
        }
    }

    private List<RuleCase> chosen(List<RuleCase> all, List<Rule> counted) {
        List<String> folders = counted.stream().map(one -> folder(one.place())).toList();
        String text = only.orElse("").toLowerCase(Locale.ROOT);
        List<RuleCase> chosen = all.stream()
                .filter(one -> rule.isEmpty() || folders.contains(folder(one.place())))
                .filter(one -> one.name().toLowerCase(Locale.ROOT).contains(text))
                .toList();
        if (chosen.isEmpty()) {
            throw Failure.usage(
                    "no case " + rule.map(id -> "of the rule '" + id + "' ").orElse("")
                            + only.map(it -> "has '" + it + "' in its name").orElse("is there"),
                    only.isPresent() ? "a shorter text, or leave out --only." : "write a cases.yaml beside it.");
        }
        return chosen;
    }

    private static String folder(Place place) {
        return place.file().substring(0, place.file().lastIndexOf('/') + 1);
    }

    private Failure noSuchRule(List<Rule> known) {
        String id = rule.orElse("");
        return Failure.usage(
                "there is no rule '" + id + "'",
                Nearest.advice(id, known.stream().map(Rule::id).toList()));
    }

    private String summary(Trial trial) {
        int cases = trial.runs().size();
        int failed = trial.failed().size();
        String below = threshold.isPresent() && !trial.reaches(threshold.get())
                ? " A figure is below " + threshold.get() + " %."
                : "";
        return "Rules: " + rules.inWords(streams) + " (pack " + trial.pack() + "). " + cases + " case"
                + (cases == 1 ? ", " : "s, ") + (cases - failed) + " as expected, " + failed + " not." + below;
    }

    private int verdict(Trial trial) {
        boolean enough = threshold.isEmpty() || trial.reaches(threshold.get());
        return trial.failed().isEmpty() && enough ? Exit.FINE : Exit.PROBLEMS;
    }
}
