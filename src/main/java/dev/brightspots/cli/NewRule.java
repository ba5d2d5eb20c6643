package dev.brightspots.cli;

import dev.brightspots.advise.trial.CaseRun;
import dev.brightspots.rulepack.Rule;
import dev.brightspots.rulepack.RuleCases;
import dev.brightspots.rulepack.RulePack;
import dev.brightspots.rulepack.RulePackFolder;
import dev.brightspots.rulepack.author.Existing;
import dev.brightspots.rulepack.author.RuleDraft;
import dev.brightspots.rulepack.author.Wanted;
import dev.brightspots.text.BadInput;
import dev.brightspots.text.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "new-rule",
        description = "Writes the rule, cases and page of a new rule, which work at once and are yours to change.",
        footer = {
            "",
            "Examples:",
            "  " + Root.NAME + " new-rule",
            "  " + Root.NAME + " new-rule --id steady-lead --says \"{$who} is steadily ahead on {$metric}\"",
            "  " + Root.NAME + " new-rule --id no-example --concludes NotASource --given Members.bestShare \\",
            "      --threshold example.share=0.4 --says \"{$best} carries {$who} on {$metric}\""
        })
final class NewRule implements Callable<Integer> {
    private static final String THRESHOLDS = "thresholds.yaml";

    private final Streams streams;

    @Mixin
    private RulesOptions rules = new RulesOptions();

    @Option(names = "--id", paramLabel = "ID", description = "Its name in files and outputs, like steady-lead.")
    private Optional<String> id = Optional.empty();

    @Option(
            names = "--says",
            paramLabel = "TEXT",
            description = "The sentence it is reported with; {$who} and the like stand for what it finds.")
    private Optional<String> says = Optional.empty();

    @Option(
            names = "--concludes",
            paramLabel = "TYPE",
            description = "Pattern (the usual), Warning, Veto, NotASource, Explanation, Suggestion or Inquiry.")
    private Optional<String> concludes = Optional.empty();

    @Option(
            names = "--given",
            paramLabel = "FACT",
            description =
                    "What it looks at, like Members.ahead or 'Assessment.q <='. The usual follows from --concludes.")
    private Optional<String> given = Optional.empty();

    @Option(
            names = "--threshold",
            paramLabel = "NAME[=VALUE]",
            description = "The limit; with a value it is added to thresholds.yaml.")
    private Optional<String> threshold = Optional.empty();

    @Option(names = "--stage", paramLabel = "STAGE", description = "standing, cause, spread, inquire or guard.")
    private Optional<String> stage = Optional.empty();

    @Option(names = "--name", paramLabel = "NAME", description = "What people call it. The usual: the id in words.")
    private Optional<String> name = Optional.empty();

    @Option(names = "--owner", paramLabel = "NAME", description = "Who answers for it. The usual: sales-ops.")
    private Optional<String> owner = Optional.empty();

    @Option(
            names = "--since",
            paramLabel = "VERSION",
            description = "Since when. The usual: the version of the program.")
    private Optional<String> since = Optional.empty();

    NewRule(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = rules.folder(streams)
                .orElseThrow(() -> Failure.usage(
                        "there is no folder of rules here, and those that came with the program cannot be changed",
                        "name a folder with --rules."));
        RulePackFolder old = RulePackFolder.read(folder);
        RulePack.Checked checked = RulePack.check(old);
        if (checked.hasErrors()) {
            throw Failure.rules(new BadInput(checked.problems()));
        }
        Wanted wanted = wanted();
        Map<String, String> drafted = RuleDraft.write(wanted, existing(old, checked));
        prove(old, drafted);
        DraftFolder.write(folder, wanted.stage() + "/" + wanted.id(), drafted);
        tell(wanted, drafted);
        return Exit.FINE;
    }

    private Wanted wanted() throws IOException {
        Questions questions = new Questions(streams);
        String theId = questions.needed("--id", id, "Its id, like steady-lead");
        String conclusion = questions.usual(
                concludes, "What it concludes (" + String.join(", ", RuleDraft.conclusions()) + ")", "Pattern");
        String look = questions.usual(
                given, "What it looks at (the command vocabulary lists all)", RuleDraft.usualGiven(conclusion));
        String limit = questions.usual(threshold, "Its limit, NAME=VALUE for a new one, or empty for a usual one", "");
        String sentence = questions.needed("--says", says, "The sentence it is reported with");
        questions.checkNothingMissing();
        return new Wanted(
                stage.orElse(RuleDraft.usualStage(conclusion)),
                theId,
                name.orElse(theId.replace('-', ' ')),
                sentence,
                owner.orElse("sales-ops"),
                since.orElse(Root.version()),
                conclusion,
                look,
                limit.isEmpty() ? Optional.empty() : Optional.of(limit(limit)));
    }

    private static Wanted.Limit limit(String text) {
        int sign = text.indexOf('=');
        if (sign < 0) {
            return new Wanted.Limit(text.strip(), Optional.empty());
        }
        try {
            double value = Double.parseDouble(text.substring(sign + 1).strip());
            if (Double.isFinite(value)) {
                return new Wanted.Limit(text.substring(0, sign).strip(), Optional.of(value));
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw Failure.usage(
                "'" + text.substring(sign + 1) + "' cannot be the value of a threshold",
                "write it like steady.lead=0.2.");
    }

    private static Existing existing(RulePackFolder folder, RulePack.Checked checked) {
        Map<String, String> ids = new TreeMap<>();
        Map<String, String> names = new TreeMap<>();
        for (Rule rule : checked.rules()) {
            ids.put(rule.id(), rule.place().file());
            names.put(rule.name(), rule.place().file());
        }
        return new Existing(ids, names, checked.thresholds(), folder.files().getOrDefault(THRESHOLDS, ""));
    }

    /** Compiles the folder as it would be and runs all cases: only what works, and changes no other case, is written. */
    private static void prove(RulePackFolder old, Map<String, String> drafted) {
        Map<String, String> files = new HashMap<>(old.files());
        files.putAll(drafted);
        List<Problem> problems = new ArrayList<>(failures(new RulePackFolder(old.name(), files)));
        if (!problems.isEmpty()) {
            problems.removeAll(failures(old));
        }
        if (!problems.isEmpty()) {
            throw Failure.usage(
                    "beside the other rules a case would fail: "
                            + problems.get(0).place() + " " + problems.get(0).what(),
                    "look at something else with --given, or choose another limit with --threshold NAME=VALUE.");
        }
    }

    private static List<Problem> failures(RulePackFolder folder) {
        return CaseRun.of(RulesOptions.compile(folder), RuleCases.read(folder)).stream()
                .flatMap(run -> run.problems().stream())
                .toList();
    }

    private void tell(Wanted wanted, Map<String, String> drafted) {
        String folder = rules.inWords(streams);
        String path = folder + "/" + wanted.stage() + "/" + wanted.id();
        streams.out().println("Wrote " + path + "/: rule.drl, cases.yaml, page.md.");
        if (drafted.containsKey(THRESHOLDS)) {
            streams.out()
                    .println("Added " + wanted.limit().orElseThrow().name() + " to " + folder + "/" + THRESHOLDS
                            + "; say there why this number.");
        }
        streams.out().println("It works as it is. Change rule.drl and cases.yaml into what you mean, then:");
        for (String next : List.of("check --rules ", "test --rules ", "advise --data sample-data --rules ")) {
            streams.out().println("  " + Root.NAME + " " + next + folder);
        }
    }
}
