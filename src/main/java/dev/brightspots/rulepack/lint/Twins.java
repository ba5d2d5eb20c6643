package dev.brightspots.rulepack.lint;

import dev.brightspots.rulepack.language.ParsedRule;
import dev.brightspots.rulepack.language.ParsedRule.Conclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds rules that say what another one says, whatever they call their bindings. */
final class Twins {
    private final List<ParsedRule> rules;
    private final Findings findings;

    Twins(List<ParsedRule> rules, Findings findings) {
        this.rules = rules;
        this.findings = findings;
    }

    void check() {
        List<Outline> outlines = rules.stream().map(Outline::new).toList();
        List<Set<String>> patterns = outlines.stream().map(Outline::patterns).toList();
        for (int i = 0; i < rules.size(); i++) {
            List<ParsedRule> wider = new ArrayList<>();
            for (int j = 0; j < rules.size(); j++) {
                // Most rules differ in what they look at, which is quickly told.
                if (i == j
                        || !types(rules.get(i)).equals(types(rules.get(j)))
                        || !patterns.get(i).containsAll(patterns.get(j))) {
                    continue;
                }
                Set<String> named = patterns.get(j);
                boolean covers = outlines.get(i)
                                .conclusions(named)
                                .equals(outlines.get(j).conclusions(named))
                        && outlines.get(i)
                                .conditions(named)
                                .containsAll(outlines.get(j).conditions(named));
                boolean equal = covers
                        && outlines.get(j)
                                .conditions(named)
                                .containsAll(outlines.get(i).conditions(named));
                if (equal && j < i) {
                    same(rules.get(i), rules.get(j));
                } else if (covers && !equal) {
                    wider.add(rules.get(j));
                }
            }
            if (!wider.isEmpty()) {
                shadowed(rules.get(i), wider.get(0));
            }
        }
    }

    private static List<String> types(ParsedRule rule) {
        return rule.conclusions().stream().map(Conclude::type).sorted().toList();
    }

    private void same(ParsedRule rule, ParsedRule other) {
        findings.add(
                Check.SAME_RULE,
                rule.place(),
                "the rule '" + rule.name() + "' asks for and concludes the same as '" + other.name() + "' at "
                        + other.place(),
                "delete one of them.");
    }

    private void shadowed(ParsedRule rule, ParsedRule wider) {
        findings.add(
                Check.SHADOWED_RULE,
                rule.place(),
                "whenever the rule '" + rule.name() + "' fires, '" + wider.name() + "' at " + wider.place()
                        + ", which asks for less, has concluded the same",
                "delete it, or let the other one leave out what this one is for.");
    }
}
