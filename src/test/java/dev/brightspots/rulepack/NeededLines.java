package dev.brightspots.rulepack;

import dev.brightspots.facts.Needed;
import dev.brightspots.facts.Thresholds;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What a thresholds.yaml made up for a test has to hold beside what the test is about. */
public final class NeededLines {
    private static final Thresholds PACKED =
            RulePack.check(RulePackFolder.packed()).thresholds();

    private NeededLines() {}

    /** The text with a line for each threshold that the program reads, with its packed value, before its order. */
    public static String in(String thresholds) {
        String lines = Arrays.stream(Needed.values())
                .map(Needed::threshold)
                .filter(name -> !thresholds.matches("(?s).*name: " + name.replace(".", "\\.") + "\\b.*"))
                .map(name -> "  - {name: %s, value: %s, unit: u, meaning: m, source: s, owner: o, used_by: measure}\n"
                        .formatted(name, Double.toString(PACKED.get(name))))
                .collect(Collectors.joining());
        return thresholds.replace("thresholds: []\n", "thresholds:\n").replaceFirst("(?m)^order:", lines + "order:");
    }
}
