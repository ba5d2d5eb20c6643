package dev.brightspots.rulepack.author;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes the cases of a draft: well beyond the limit, well short of it, at it, and just short of it. */
final class DraftCases {
    private static final String TARGET = "team-07";
    /** What most examples are about, so that the facts of a case meet. */
    private static final String METRIC = "win_rate";

    private final Wanted wanted;
    private final Start start;
    private final Look look;
    private final StringBuilder text = new StringBuilder();

    private DraftCases(Wanted wanted, Start start, Look look) {
        this.wanted = wanted;
        this.start = start;
        this.look = look;
    }

    static String text(Wanted wanted, Start start, Look look) {
        DraftCases cases = new DraftCases(wanted, start, look);
        String limit = Look.plain(look.limit());
        cases.fires("well beyond the limit of " + limit + " it fires", look.inside());
        cases.silent("well short of the limit it stays silent", look.outside());
        cases.fires("at the limit it fires", look.limit());
        cases.silent("just short of the limit it stays silent", look.justOutside());
        return cases.text.toString();
    }

    private void fires(String name, double value) {
        begin(name, value);
        text.append("  expect:\n    - ").append(conclusion()).append("\n");
        text.append("  fired: [").append(wanted.id()).append("]\n");
    }

    private void silent(String name, double value) {
        begin(name, value);
        text.append("  not_expect:\n    - ").append(conclusion()).append("\n");
    }

    private void begin(String name, double value) {
        text.append("- name: ").append(name).append("\n  given:\n");
        facts(value)
                .forEach((type, parts) -> text.append("    - ")
                        .append(type)
                        .append(": {")
                        .append(parts.entrySet().stream()
                                .map(part -> part.getKey() + ": " + part.getValue())
                                .collect(Collectors.joining(", ")))
                        .append("}\n"));
    }

    /** What is given, calm enough that no other rule has anything to say about it. */
    private Map<String, Map<String, String>> facts(double value) {
        Map<String, Map<String, String>> facts = new TreeMap<>();
        boolean shines = start == Start.EXPLANATION;
        if (shines || needsAssessment()) {
            facts.computeIfAbsent("Assessment", it -> new TreeMap<>())
                    .putAll(shines ? Map.of("q", "0.01") : Map.of("q", "0.5", "crudeQ", "0.5"));
        }
        if (!start.unit().equals("$who")) {
            facts.computeIfAbsent("PracticeEffect", it -> new TreeMap<>())
                    .putAll(start == Start.SUGGESTION ? Map.of("chance", "0.5") : Map.of());
            facts.computeIfAbsent("Prospect", it -> new TreeMap<>()).put("who", TARGET);
        }
        Map<String, String> parts = facts.computeIfAbsent(look.type().name(), it -> new TreeMap<>());
        if (look.type().name().equals("Members")) {
            parts.putAll(Map.of("q", "0.5", "bestShare", "0.2"));
        } else if (look.type().name().equals("FellBack")) {
            parts.put("q", "0.5");
        }
        parts.put(look.field().name(), Look.plain(value));
        if (!start.unit().equals("$who")) {
            facts.forEach((type, its) -> {
                if (Look.typeOf(type).component("who").isPresent()) {
                    its.put("who", TARGET);
                }
            });
        }
        facts.forEach((type, its) -> Look.typeOf(type)
                .component("metric")
                .filter(one -> !one.means().example().equals(METRIC))
                .ifPresent(one -> its.put("metric", METRIC)));
        return facts;
    }

    private boolean needsAssessment() {
        return look.type().name().equals("Assessment")
                || look.type().component("metric").isEmpty()
                || look.type().component("who").isEmpty()
                || (start == Start.WARNING && look.type().component("context").isEmpty());
    }

    private String conclusion() {
        String name = ThresholdsText.quoted(wanted.name());
        return switch (start) {
            case PATTERN -> "Pattern: {name: " + name + "}";
            case NOT_A_SOURCE -> "NotASource: {because: " + name + "}";
            case VETO -> "Veto: {target: " + TARGET + ", because: " + name + "}";
            case WARNING -> "Warning: {kind: " + DraftRule.warning(look) + "}";
            case EXPLANATION -> "Explanation: {kind: " + DraftRule.cause(look) + "}";
            case SUGGESTION -> "Suggestion: {target: " + TARGET + "}";
            case INQUIRY -> "Inquiry: {}";
        };
    }
}
