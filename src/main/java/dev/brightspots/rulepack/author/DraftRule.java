package dev.brightspots.rulepack.author;

import dev.brightspots.facts.Means.Form;
import dev.brightspots.rulepack.language.Vocabulary.FactType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Writes the rule of a draft: patterns that share the unit, the metric and what else the conclusion needs. */
final class DraftRule {
    private static final List<String> SHARED = List.of("who", "target", "metric", "practice", "context");

    private final Start start;
    private final Look look;
    private final String says;
    private final Set<String> bound = new LinkedHashSet<>();
    private final List<String> lines = new ArrayList<>();

    private DraftRule(Start start, Look look, String says) {
        this.start = start;
        this.look = look;
        this.says = says.isEmpty() ? plainSentence() : says;
    }

    /** The whole file, not laid out yet. */
    static String text(Wanted wanted, Start start, Look look) {
        DraftRule rule = new DraftRule(start, look, wanted.says());
        rule.conditions();
        return String.format(
                Locale.ROOT,
                """
            package rules

            import dev.brightspots.facts.*;

            rule "%s"
                @id("%s") @since("%s") @owner("%s")
                @says("%s")
            when
                %s
            then
                insertLogical( new %s );
            end
            """,
                quoted(wanted.name()),
                wanted.id(),
                quoted(wanted.since()),
                quoted(wanted.owner()),
                quoted(rule.says),
                String.join("\n    ", rule.lines),
                rule.conclusion(wanted));
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ");
    }

    private String plainSentence() {
        return "{" + start.unit() + "} on {$metric}: " + look.field().means().value() + " is {$"
                + look.field().name() + "}";
    }

    private void conditions() {
        lines.add("Threshold( name == \"" + look.threshold() + "\", $metric : metric, $limit : value )");
        bound.add("$metric");
        boolean looked = false;
        for (String one : start.frame()) {
            boolean itself = one.equals(look.type().name());
            lines.add(pattern(Look.typeOf(one), SHARED, itself ? test() : ""));
            looked |= itself;
        }
        if (start == Start.SUGGESTION) {
            lines.add("not Adoption( who == $target, practice == $practice )");
        }
        boolean ofThisGroup =
                bound.contains("$context") || look.type().component("who").isPresent();
        if (!looked) {
            lines.add(pattern(look.type(), needed(), test()));
        }
        boolean unclear = look.type().component("metric").isEmpty()
                || !bound.contains(start.unit())
                || !ofThisGroup
                || (start == Start.WARNING && !bound.contains("$context"));
        if (unclear) {
            lines.add(pattern(Look.typeOf("Assessment"), needed(), ""));
        }
    }

    /** What of a fact must agree with the others; a context only where something needs it. */
    private List<String> needed() {
        List<String> needed = new ArrayList<>(List.of("who", "metric"));
        boolean grouped = look.type().component("who").isEmpty();
        if (grouped || start == Start.WARNING || bound.contains("$context")) {
            needed.add("context");
        }
        if (bound.contains("$practice")) {
            needed.add("practice");
        }
        return needed;
    }

    private String test() {
        String name = look.field().name();
        // A name that nobody reads would only be in the way.
        boolean read = says.contains("{$" + name + "}") || (start == Start.EXPLANATION && isShare() && look.atLeast());
        return name + " " + look.sign() + " $limit" + (read ? ", $" + name + " : " + name : "");
    }

    private String pattern(FactType type, List<String> shared, String test) {
        List<String> parts = new ArrayList<>();
        for (String field : shared) {
            if (type.component(field).isPresent()) {
                String name = field.equals("who") ? start.unit() : "$" + field;
                parts.add(bound.add(name) ? name + " : " + field : field + " == " + name);
            }
        }
        if (start == Start.SUGGESTION && type.name().equals("PracticeEffect")) {
            parts.add("$grade : grade");
        }
        if (!test.isEmpty()) {
            parts.add(test);
        }
        return type.name() + "( " + String.join(", ", parts) + " )";
    }

    private String conclusion(Wanted wanted) {
        String name = "\"" + quoted(wanted.name()) + "\"";
        return switch (start) {
            case PATTERN -> "Pattern( $who, $metric, " + name + " )";
            case WARNING -> "Warning( $who, $context, $metric, WarningKind." + warning(look) + " )";
            case VETO -> "Veto( $target, $practice, $metric, " + name + " )";
            case NOT_A_SOURCE -> "NotASource( $who, $metric, " + name + " )";
            case EXPLANATION ->
                "Explanation( $who, $metric, CauseKind." + cause(look) + ", \"\", "
                        + (isShare() && look.atLeast() ? "$" + look.field().name() : "1") + " )";
            case SUGGESTION -> "Suggestion( $target, $practice, $metric, $context, $grade )";
            case INQUIRY -> "Inquiry( $who, $metric )";
        };
    }

    private boolean isShare() {
        return look.field().means().form() == Form.SHARE;
    }

    /** The kind of warning that usually goes with what is looked at. */
    static String warning(Look look) {
        return switch (look.type().name()) {
            case "WatchPair" -> "GAMING";
            case "TargetSize", "TargetTrend" -> "TARGETS";
            case "GroupSpread" -> "PEERS_TOO_DIFFERENT";
            case "Members" -> "CARRIED_BY_ONE";
            case "PracticeEffect" -> "HARMFUL";
            case "FellBack" -> "ONE_PERIOD";
            default -> "SIMPSON";
        };
    }

    /** The cause that usually goes with what is looked at. */
    static String cause(Look look) {
        return switch (look.type().name()) {
            case "MixPart" -> "MIX";
            case "Members" -> "TALENT";
            case "EffortPart" -> "EFFORT";
            case "PracticePart", "Adoption", "PracticeEffect" -> "PRACTICE";
            case "FellBack" -> "LUCK";
            case "Assessment" -> look.field().name().equals("reliability") ? "LUCK" : "DRIVER";
            default -> "DRIVER";
        };
    }
}
