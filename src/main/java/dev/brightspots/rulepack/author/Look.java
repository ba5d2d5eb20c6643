package dev.brightspots.rulepack.author;

import dev.brightspots.facts.Means.Form;
import dev.brightspots.rulepack.language.Vocabulary;
import dev.brightspots.rulepack.language.Vocabulary.Component;
import dev.brightspots.rulepack.language.Vocabulary.FactType;
import dev.brightspots.rulepack.language.Vocabulary.Range;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * What a new rule looks at: a number of a fact, on one side of a limit.
 *
 * @param atLeast whether it fires from the limit on upwards; else from the limit on downwards
 */
record Look(FactType type, Component field, boolean atLeast, String threshold, double limit) {
    private static final MathContext SHORT = new MathContext(6);

    /** Whether a type can be looked at: it has a number, and a unit or a peer group it is about. */
    static boolean isPossible(FactType type) {
        boolean about = type.component("who").isPresent()
                || (type.component("context").isPresent()
                        && type.component("metric").isPresent());
        return !type.isConclusion() && about && number(type).isPresent();
    }

    /** The number a type is mostly looked at for. */
    static Optional<Component> number(FactType type) {
        return type.name().equals("Assessment")
                ? type.component("lead")
                : type.components().stream()
                        .filter(one -> one.type() == double.class)
                        .findFirst();
    }

    /** The threshold of the shipped rules that fits a number best. */
    static String usual(FactType type, Component field) {
        return switch (field.means().form()) {
            case SHARE ->
                switch (type.name()) {
                    case "MixPart" -> "mix.share";
                    case "EffortPart" -> "effort.share";
                    case "DriverPart" -> "driver.share";
                    case "PracticePart" -> "practice.share";
                    default -> "carried.share";
                };
            case CHANCE -> "standing.fdr";
            case COUNT -> "members.least";
            default -> "gap.worth";
        };
    }

    String sign() {
        return atLeast ? ">=" : "<=";
    }

    /** Well on the side where the rule fires. */
    double inside() {
        return moved(far(atLeast));
    }

    /** Well on the other side. */
    double outside() {
        return moved(-far(!atLeast));
    }

    /** Just on the other side. */
    double justOutside() {
        double step = counted() ? 1 : limit == 0 ? 0.01 : Math.abs(limit) / 50;
        return moved(-step);
    }

    /** Whether there are values on both sides. */
    boolean hasTwoSides() {
        return field.range().holds(limit)
                && field.range().holds(justOutside())
                && justOutside() != limit
                && inside() != limit;
    }

    private double far(boolean upwards) {
        Range range = field.range();
        double end = upwards ? range.to() : range.from();
        double half = Math.abs(limit) / 2;
        double step = counted() ? Math.max(1, Math.rint(half)) : half == 0 ? 0.1 : half;
        return Double.isInfinite(end)
                ? step
                : Math.min(step, counted() ? Math.abs(end - limit) : Math.abs(end - limit) / 2);
    }

    /** The limit moved by a step towards the side where the rule fires. */
    private double moved(double step) {
        BigDecimal value = BigDecimal.valueOf(limit).add(BigDecimal.valueOf(atLeast ? step : -step));
        return value.round(SHORT).doubleValue();
    }

    private boolean counted() {
        return field.means().form() == Form.COUNT;
    }

    /** A number as a rule or a case writes it. */
    static String plain(double number) {
        return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
    }

    /** The type of that name. */
    static FactType typeOf(String name) {
        return Vocabulary.words().type(name).orElseThrow();
    }
}
