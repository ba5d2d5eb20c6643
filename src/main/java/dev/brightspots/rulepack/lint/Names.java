package dev.brightspots.rulepack.lint;

import dev.brightspots.rulepack.language.ParsedRule;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Checks that rules can be told apart by their names. */
final class Names {
    private final Findings findings;

    Names(Findings findings) {
        this.findings = findings;
    }

    /** By the engine, which looks at the letters and digits of a name only. */
    void same(List<ParsedRule> rules) {
        Set<ParsedRule> told = new HashSet<>();
        same(rules, "id", told);
        same(rules.stream().filter(rule -> !told.contains(rule)).toList(), "name", told);
    }

    private void same(List<ParsedRule> rules, String what, Set<ParsedRule> told) {
        Map<String, ParsedRule> seen = new HashMap<>();
        for (ParsedRule rule : rules) {
            String value = what.equals("id") ? rule.id() : rule.name();
            ParsedRule other = seen.putIfAbsent(value.replaceAll("[^A-Za-z0-9]", "_"), rule);
            if (other != null && !value.isBlank()) {
                told.add(rule);
                findings.add(
                        Check.SAME_NAME,
                        rule.place(),
                        "the " + what + " '" + value + "' cannot be told from that of the rule at " + other.place(),
                        "choose another.");
            }
        }
    }

    /** By a reader. */
    void near(List<ParsedRule> rules) {
        for (int i = 0; i < rules.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (isNear(rules.get(i).name(), rules.get(j).name())) {
                    findings.add(
                            Check.NEAR_NAMES,
                            rules.get(i).place(),
                            "the rule's name '" + rules.get(i).name() + "' is easily taken for '"
                                    + rules.get(j).name() + "' at "
                                    + rules.get(j).place(),
                            "say in the name what tells them apart.");
                }
            }
        }
    }

    private static boolean isNear(String a, String b) {
        String left = letters(a);
        String right = letters(b);
        return left.equals(right) || differByOne(left, right) || differByOne(right, left);
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** One letter more or another one; digits count names on purpose. */
    private static boolean differByOne(String longer, String shorter) {
        int more = longer.length() - shorter.length();
        int at = 0;
        while (at < Math.min(longer.length(), shorter.length()) && longer.charAt(at) == shorter.charAt(at)) {
            at++;
        }
        return more >= 0
                && more <= 1
                && at < longer.length()
                && !Character.isDigit(longer.charAt(at))
                && longer.substring(at + 1).equals(shorter.substring(at + 1 - more));
    }
}
