package dev.brightspots.rulepack;

import dev.brightspots.facts.Thresholds;
import dev.brightspots.rulepack.language.DrlFile;
import dev.brightspots.rulepack.language.ParsedRule;
import dev.brightspots.rulepack.lint.DataIds;
import dev.brightspots.text.BadInput;
import dev.brightspots.text.Problem;
import dev.brightspots.text.Problem.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kie.api.KieBase;

/** A folder of rules, checked and ready to run; it can be shared by any number of threads. */
public final class RulePack {
    static final int MOST_RULES = 500;

    private final String name;
    private final String hash;
    private final Thresholds thresholds;
    private final List<Rule> rules;
    private final List<Problem> warnings;
    private final Map<String, Rule> byName = new TreeMap<>();
    private final Map<String, String> texts;
    private final CompiledRules compiled;
    private final KieBase base;

    private RulePack(RulePackFolder folder, Checked checked, CompiledRules compiled) {
        this.name = folder.name();
        this.hash = folder.hash();
        this.thresholds = checked.thresholds();
        this.rules = checked.rules();
        this.warnings = checked.problems();
        this.texts = folder.deciding();
        this.compiled = compiled;
        this.base = compiled.base();
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

    /** Checks a folder of rules, its thresholds and its cases, without compiling it. */
    public static Checked check(RulePackFolder folder) {
        return Checking.of(folder, Optional.empty());
    }

    /** The same, and whether the practices and metrics that rules name are among those of a data folder. */
    public static Checked check(RulePackFolder folder, DataIds data) {
        return Checking.of(folder, Optional.of(data));
    }

    /**
     * Checks and compiles a folder of rules.
     *
     * @throws BadInput with every problem found, each in the author's file
     */
    public static RulePack compile(RulePackFolder folder) {
        return compile(folder, Optional.empty());
    }

    /**
     * The same; what is in a pack that is there is not compiled again: a file with another rule is, thresholds, cases and pages are
     * not.
     *
     * @throws BadInput with every problem found, each in the author's file
     */
    public static RulePack compile(RulePackFolder folder, Optional<RulePack> before) {
        Checked checked = check(folder);
        // A slip in a case is one for its author, and none of those who run the rules.
        boolean hindered = checked.problems().stream()
                .anyMatch(one -> one.severity() == Severity.ERROR
                        && !RuleCases.isCases(one.place().file()));
        if (hindered) {
            throw new BadInput(checked.problems());
        }
        Map<String, String> texts = folder.deciding();
        texts.remove(ThresholdsFile.NAME);
        Set<String> withRules =
                checked.rules().stream().map(rule -> rule.place().file()).collect(Collectors.toSet());
        texts.keySet().retainAll(withRules);
        // We have read the annotations; the engine would spend half of its time on them.
        texts.replaceAll((path, text) -> new DrlFile(path, text).withoutNotes());
        Map<ParsedRule, Integer> levels = new java.util.HashMap<>();
        checked.rules().forEach(rule -> levels.put(rule.parsed(), rule.level()));
        CompiledRules known = before.map(pack -> pack.compiled).orElse(CompiledRules.NONE);
        return new RulePack(folder, checked, new Engine(texts, levels, known).compile());
    }

    /**
     * The same rules with the levels they have together.
     *
     * @throws BadInput if they go round in a circle
     */
    public static List<Rule> levelled(List<Rule> rules) {
        Map<ParsedRule, Integer> levels =
                Levels.of(rules.stream().map(Rule::parsed).toList());
        return rules.stream()
                .map(one -> one.at(Optional.ofNullable(levels.get(one.parsed())).orElse(0)))
                .toList();
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

    /** A rule as its author wrote it, from its name to its end. */
    public String text(Rule rule) {
        String file = texts.getOrDefault(rule.place().file(), "");
        return new DrlFile(rule.place().file(), file)
                .slice(rule.place(), rule.parsed().end());
    }

    /** The compiled rules, for running them. */
    public KieBase base() {
        return base;
    }
}
