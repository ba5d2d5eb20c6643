package dev.brightspots.rulepack;

import dev.brightspots.facts.CauseKind;
import dev.brightspots.facts.Explanation;
import dev.brightspots.facts.Thresholds;
import dev.brightspots.rulepack.Rule.Stage;
import dev.brightspots.rulepack.RulePack.Checked;
import dev.brightspots.rulepack.language.DrlFile;
import dev.brightspots.rulepack.language.DrlReader;
import dev.brightspots.rulepack.language.Meanings;
import dev.brightspots.rulepack.language.ParsedRule;
import dev.brightspots.rulepack.language.Term;
import dev.brightspots.rulepack.lint.DataIds;
import dev.brightspots.rulepack.lint.Lint;
import dev.brightspots.rulepack.lint.Lint.Reach;
import dev.brightspots.rulepack.lint.Subject;
import dev.brightspots.text.BadInput;
import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import dev.brightspots.text.Problem.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Checks a folder of rules in stages: letters, syntax and language, names and types, lint. A stage looks only at what those
 * before it found clean, so that one cause gives one problem.
 */
final class Checking {
    private static final String YAML = ".yaml";
    private static final String YML = ".yml";
    private static final Thresholds NONE = new Thresholds(Map.of(), List.of());

    private final RulePackFolder folder;
    private final Optional<DataIds> data;
    private final List<Problem> problems = new ArrayList<>();

    private Checking(RulePackFolder folder, Optional<DataIds> data) {
        this.folder = folder;
        this.data = data;
    }

    /** Everything that is wrong, as far as it can be told without compiling. */
    static Checked of(RulePackFolder folder, Optional<DataIds> data) {
        return new Checking(folder, data).checked();
    }

    private Checked checked() {
        problems.addAll(Lint.letters(folder.files()));
        Optional<Thresholds> thresholds = thresholds();
        List<ParsedRule> parts = new ArrayList<>();
        List<ParsedRule> parsed = parsed(parts);
        if (parsed.size() > RulePack.MOST_RULES) {
            problems.add(Problem.error(
                    Place.of(folder.name()),
                    "the folder holds " + parsed.size() + " rules, more than " + RulePack.MOST_RULES,
                    "leave out what is not used, or run two packs."));
            return new Checked(thresholds.orElse(NONE), List.of(), problems);
        }
        otherNames();
        thresholds.ifPresent(known -> cases(parsed, known));
        parts.forEach(rule -> problems.addAll(Meanings.ofPart(rule)));
        problems.addAll(Lint.numbers(new Subject(folder.files(), parts, thresholds, data), false));
        Subject subject = new Subject(folder.files(), parsed, thresholds, data);
        List<ParsedRule> clean = meaningful(parsed);
        problems.addAll(Lint.headers(subject));
        problems.addAll(Lint.numbers(subject, true));
        problems.addAll(Lint.conditions(subject, clean));
        Set<Reach> reach = EnumSet.noneOf(Reach.class);
        Map<ParsedRule, Integer> levels = Map.of();
        if (problems.stream().noneMatch(this::isErrorInRules)) {
            try {
                levels = Levels.of(parsed);
                problems.addAll(Lint.together(subject));
                thresholds.ifPresent(known -> order(parsed, known.order()));
                reach.add(Reach.TOGETHER);
                data.ifPresent(ids -> reach.add(Reach.DATA));
            } catch (BadInput circle) {
                problems.addAll(circle.problems());
            }
        }
        return new Checked(
                thresholds.orElse(NONE), rules(parsed, levels), Lint.ignoring(folder.files(), problems, reach));
    }

    private List<Rule> rules(List<ParsedRule> parsed, Map<ParsedRule, Integer> levels) {
        return parsed.stream()
                .map(one -> rule(one, folder, levels.getOrDefault(one, 0)))
                .sorted(Comparator.comparing(Rule::place))
                .toList();
    }

    /** A cause that is never considered explains nothing, whatever rules say of it. */
    private void order(List<ParsedRule> parsed, List<CauseKind> order) {
        parsed.stream()
                .flatMap(rule -> rule.conclusions().stream())
                .filter(one -> one.type().equals(Explanation.class.getSimpleName()))
                .flatMap(one -> one.arguments().stream())
                .filter(Term.Constant.class::isInstance)
                .map(Term.Constant.class::cast)
                .filter(one -> one.family().equals(CauseKind.class.getSimpleName())
                        && order.stream().noneMatch(kind -> kind.name().equals(one.name())))
                .forEach(one -> problems.add(Problem.error(
                        one.place(),
                        "no lead is ever explained by " + one.name() + ": the order of causes does not name it",
                        "add " + one.name() + " to order: in " + ThresholdsFile.NAME + ".")));
    }

    /** The rules all of whose names and types mean something. */
    private List<ParsedRule> meaningful(List<ParsedRule> parsed) {
        List<ParsedRule> clean = new ArrayList<>();
        for (ParsedRule rule : parsed) {
            List<Problem> found = Meanings.of(rule);
            problems.addAll(found);
            if (found.isEmpty()) {
                clean.add(rule);
            }
        }
        return clean;
    }

    private boolean isErrorInRules(Problem problem) {
        return problem.severity() == Severity.ERROR
                && !RuleCases.isCases(problem.place().file());
    }

    private List<ParsedRule> parsed(List<ParsedRule> parts) {
        Set<String> unclear = problems.stream().map(one -> one.place().file()).collect(Collectors.toSet());
        List<ParsedRule> parsed = new ArrayList<>();
        folder.deciding().forEach((path, text) -> {
            if (path.endsWith(".drl") && !unclear.contains(path)) {
                parsed.addAll(DrlReader.read(new DrlFile(path, text), problems, parts));
            }
        });
        return parsed;
    }

    private void cases(List<ParsedRule> parsed, Thresholds thresholds) {
        Set<String> ids = parsed.stream().map(ParsedRule::id).collect(Collectors.toCollection(TreeSet::new));
        // A rule that cannot be read is there all the same: its folder has its name.
        folder.deciding().keySet().stream()
                .filter(path -> path.endsWith("/rule.drl"))
                .map(path -> path.split("/"))
                .forEach(parts -> ids.add(parts[parts.length - 2]));
        try {
            RuleCases.read(folder, ids, thresholds);
        } catch (BadInput wrong) {
            problems.addAll(wrong.problems());
        }
    }

    /** Files that would be read if their name ended as ours do. */
    private void otherNames() {
        folder.files().keySet().stream().filter(path -> path.endsWith(YML)).forEach(path -> {
            String name = path.substring(path.lastIndexOf('/') + 1);
            problems.add(Problem.error(
                    Place.of(path),
                    "a file called " + name + " is not read",
                    "call it " + name.substring(0, name.length() - YML.length()) + YAML + "."));
        });
    }

    private Optional<Thresholds> thresholds() {
        String text = folder.files().get(ThresholdsFile.NAME);
        if (text == null && folder.files().containsKey(ThresholdsFile.NAME.replace(YAML, YML))) {
            return Optional.empty();
        }
        if (text == null) {
            problems.add(Problem.error(
                    Place.of(ThresholdsFile.NAME),
                    "the folder of rules has no thresholds.yaml",
                    "copy the one that came with the program."));
            return Optional.empty();
        }
        return ThresholdsFile.read(text, problems);
    }

    private static Rule rule(ParsedRule rule, RulePackFolder folder, int level) {
        String file = rule.place().file();
        String page = folder.files().getOrDefault(file.substring(0, file.lastIndexOf('/') + 1) + "page.md", "");
        String title = page.lines()
                .filter(line -> line.startsWith("# "))
                .findFirst()
                .map(line -> line.substring(2).strip())
                .orElse(rule.name());
        String top = file.contains("/") ? file.substring(0, file.indexOf('/')).toUpperCase(Locale.ROOT) : "";
        Stage stage = Arrays.stream(Stage.values())
                .filter(one -> one.name().equals(top))
                .findFirst()
                .orElse(Stage.OTHER);
        return new Rule(
                rule.id(),
                rule.name(),
                rule.place(),
                rule.note("says"),
                rule.note("since"),
                rule.note("owner"),
                stage,
                title,
                level,
                rule);
    }
}
