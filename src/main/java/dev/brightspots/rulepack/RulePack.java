package dev.brightspots.rulepack;

import dev.brightspots.facts.Thresholds;
import dev.brightspots.rulepack.Rule.Stage;
import dev.brightspots.rulepack.language.DrlFile;
import dev.brightspots.rulepack.language.DrlReader;
import dev.brightspots.rulepack.language.ParsedRule;
import dev.brightspots.text.BadInput;
import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import dev.brightspots.text.Problem.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kie.api.KieBase;

/** A folder of rules, checked and ready to run; it can be shared by any number of threads. */
public final class RulePack {
    private static final int MOST_RULES = 500;

    private final String name;
    private final String hash;
    private final Thresholds thresholds;
    private final List<Rule> rules;
    private final List<Problem> warnings;
    private final Map<String, Rule> byName = new TreeMap<>();
    private final KieBase base;

    private RulePack(RulePackFolder folder, Checked checked, KieBase base) {
        this.name = folder.name();
        this.hash = folder.hash();
        this.thresholds = checked.thresholds();
        this.rules = checked.rules();
        this.warnings = checked.problems();
        this.base = base;
        rules.forEach(rule -> byName.put(rule.name(), rule));
    }

    /**
     * What a check found.
     *
     * @param rules by place; only as many as could be read
     * @param problems sorted; errors and warnings
     */
    public record Checked(Thresholds thresholds, List<Rule> rules, List<Problem> problems) {
        public Checked {
            rules = List.copyOf(rules);
            problems = problems.stream().sorted().distinct().toList();
        }

        /** Whether the rules cannot be used. */
        public boolean hasErrors() {
            return problems.stream().anyMatch(one -> one.severity() == Severity.ERROR);
        }
    }

    /** Checks a folder of rules without compiling it. */
    public static Checked check(RulePackFolder folder) {
        List<Problem> problems = new ArrayList<>();
        Thresholds thresholds = thresholds(folder, problems);
        List<ParsedRule> parsed = new ArrayList<>();
        folder.deciding().forEach((path, text) -> {
            if (path.endsWith(".drl")) {
                parsed.addAll(DrlReader.read(new DrlFile(path, text), problems));
            }
        });
        if (parsed.size() > MOST_RULES) {
            problems.add(Problem.error(
                    Place.of(folder.name()),
                    "the folder holds " + parsed.size() + " rules, more than " + MOST_RULES,
                    "leave out what is not used, or run two packs."));
            return new Checked(thresholds, List.of(), problems);
        }
        problems.addAll(Checks.ofEach(parsed, thresholds));
        problems.addAll(Checks.ofAll(parsed));
        Map<ParsedRule, Integer> levels = Map.of();
        if (problems.stream().noneMatch(one -> one.severity() == Severity.ERROR)) {
            try {
                levels = Levels.of(parsed);
            } catch (BadInput circle) {
                problems.addAll(circle.problems());
            }
        }
        List<Rule> rules = new ArrayList<>();
        for (ParsedRule one : parsed) {
            rules.add(rule(one, folder, levels.getOrDefault(one, 0)));
        }
        rules.sort(Comparator.comparing(Rule::place));
        return new Checked(thresholds, rules, problems);
    }

    /**
     * Checks and compiles a folder of rules.
     *
     * @throws BadInput with every problem found, each in the author's file
     */
    public static RulePack compile(RulePackFolder folder) {
        Checked checked = check(folder);
        if (checked.hasErrors()) {
            throw new BadInput(checked.problems());
        }
        Map<String, String> texts = folder.deciding();
        texts.remove(ThresholdsFile.NAME);
        Map<ParsedRule, Integer> levels = new java.util.HashMap<>();
        checked.rules().forEach(rule -> levels.put(rule.parsed(), rule.level()));
        return new RulePack(folder, checked, new Engine(texts, levels).compile());
    }

    private static Thresholds thresholds(RulePackFolder folder, List<Problem> problems) {
        String text = folder.files().get(ThresholdsFile.NAME);
        if (text == null) {
            problems.add(Problem.error(
                    Place.of(ThresholdsFile.NAME),
                    "the folder of rules has no thresholds.yaml",
                    "copy the packed one."));
            return new Thresholds(Map.of(), List.of());
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

    /** What a reader calls it. */
    public String name() {
        return name;
    }

    /** The hash of what decides: equal packs conclude the same. */
    public String hash() {
        return hash;
    }

    /** Its numbers and the order of causes. */
    public Thresholds thresholds() {
        return thresholds;
    }

    /** Its rules by place. */
    public List<Rule> rules() {
        return rules;
    }

    /** What its author should look at, though it can be used. */
    public List<Problem> warnings() {
        return warnings;
    }

    /** The rule of that name. */
    public Optional<Rule> ruleNamed(String wanted) {
        return Optional.ofNullable(byName.get(wanted));
    }

    /** The compiled rules, for running them. */
    public KieBase base() {
        return base;
    }
}
