package dev.brightspots.rulepack.author;

import dev.brightspots.facts.Means.Form;
import dev.brightspots.facts.Thresholds;
import dev.brightspots.rulepack.format.RuleFormat;
import dev.brightspots.rulepack.language.DrlFile;
import dev.brightspots.rulepack.language.Vocabulary;
import dev.brightspots.rulepack.language.Vocabulary.Component;
import dev.brightspots.rulepack.language.Vocabulary.FactType;
import dev.brightspots.text.BadInput;
import dev.brightspots.text.Nearest;
import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A rule to begin with: it works at once, and its author changes it into what is meant. */
public final class RuleDraft {
    /** The folders a rule can stand in. */
    public static final List<String> STAGES = List.of("cause", "guard", "inquire", "spread", "standing");

    private static final String THRESHOLDS = "thresholds.yaml";
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern LIMIT = Pattern.compile("[a-z][a-z0-9]*([._-][a-z0-9]+)*");
    private static final Pattern GIVEN = Pattern.compile("(\\w+)(?:\\.(\\w+))?\\s*(>=|<=)?");

    private final Wanted wanted;
    private final Existing existing;
    private final List<Problem> problems = new ArrayList<>();

    private RuleDraft(Wanted wanted, Existing existing) {
        this.wanted = wanted;
        this.existing = existing;
    }

    /** The conclusions a draft can be made for. */
    public static List<String> conclusions() {
        return Start.conclusions();
    }

    /** The stage in which a rule with this conclusion usually stands. */
    public static String usualStage(String concludes) {
        return Start.of(concludes).map(Start::stage).orElse("standing");
    }

    /** What a rule with this conclusion usually looks at. */
    public static String usualGiven(String concludes) {
        return Start.of(concludes).map(Start::given).orElse("Assessment.lead");
    }

    /**
     * The files of a draft by path; thresholds.yaml is among them if it got a new entry.
     *
     * @throws BadInput with everything that stands in the way
     */
    public static Map<String, String> write(Wanted wanted, Existing existing) {
        return new RuleDraft(wanted, existing).files();
    }

    private Map<String, String> files() {
        names();
        Optional<Start> start = start();
        Optional<Look> look = look();
        if (start.isPresent() && look.isPresent()) {
            together(start.get(), look.get());
        }
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        String folder = wanted.stage() + "/" + wanted.id() + "/";
        Map<String, String> files = new TreeMap<>();
        String drl = DraftRule.text(wanted, start.orElseThrow(), look.orElseThrow());
        files.put(folder + "rule.drl", RuleFormat.of(new DrlFile(folder + "rule.drl", drl)));
        files.put(folder + "cases.yaml", DraftCases.text(wanted, start.get(), look.get()));
        files.put(folder + "page.md", DraftPage.text(wanted, start.get(), look.get()));
        if (isNewLimit()) {
            files.put(
                    THRESHOLDS,
                    ThresholdsText.with(existing.thresholdsText(), wanted, look.get())
                            .orElseThrow(() -> new BadInput(Problem.error(
                                    Place.of(THRESHOLDS),
                                    "the list 'thresholds:' was not found as a line of its own",
                                    "add the threshold by hand."))));
        }
        return files;
    }

    private void names() {
        if (!ID.matcher(wanted.id()).matches()) {
            add(
                    "the id '" + wanted.id() + "' is not made of small letters, digits and single dashes",
                    "write it like steady-lead.");
        }
        if (wanted.name().isBlank() || wanted.name().matches("(?s).*[\"\\\\\\p{Cntrl}].*")) {
            add("the name '" + wanted.name() + "' is empty or holds a quote", "use words.");
        }
        if (!STAGES.contains(wanted.stage())) {
            add("there is no stage '" + wanted.stage() + "'", Nearest.advice(wanted.stage(), STAGES));
        }
        if (!taken("id", wanted.id(), existing.ids())) {
            taken("name", wanted.name(), existing.names());
        }
    }

    private boolean taken(String what, String word, Map<String, String> known) {
        Optional<String> other = Nearest.almost(word, known.keySet());
        other.ifPresent(one -> add(
                (word.equals(one)
                                ? "there is a rule with the " + what + " '" + one + "' already"
                                : "the " + what + " '" + word + "' can hardly be told from '" + one + "'")
                        + " (" + known.get(one) + ")",
                "change that rule, or choose another " + what + "."));
        return other.isPresent();
    }

    private Optional<Start> start() {
        Optional<Start> start = Start.of(wanted.concludes());
        if (start.isEmpty()) {
            boolean conclusion = Vocabulary.words()
                    .type(wanted.concludes())
                    .map(FactType::isConclusion)
                    .orElse(false);
            add(
                    conclusion
                            ? "a new rule cannot begin with the conclusion '" + wanted.concludes() + "'"
                            : "there is no conclusion '" + wanted.concludes() + "'",
                    conclusion
                            ? "change the rule that concludes it, or begin with one of: "
                                    + String.join(", ", Start.conclusions()) + "."
                            : Nearest.advice(wanted.concludes(), Start.conclusions()));
        }
        return start;
    }

    private void together(Start start, Look look) {
        if (start == Start.SUGGESTION && !isNewLimit()) {
            add(
                    "a suggestion needs a limit of its own, or it would suggest what the other rules hold back",
                    "give it a limit that is seldom reached: --threshold bold.gain=0.6.");
        }
        if (start.unit().equals("$target") && look.type().name().equals("Adoption")) {
            add(
                    "a unit that gets a suggestion does not do the practice yet, so it has no Adoption",
                    "look at something else with --given.");
        }
    }

    private Optional<Look> look() {
        Matcher given = GIVEN.matcher(wanted.given().strip());
        if (!given.matches()) {
            add("what is given, '" + wanted.given() + "', cannot be read", "write it like Assessment.lead.");
            return Optional.empty();
        }
        List<String> possible = Vocabulary.words().types().values().stream()
                .filter(Look::isPossible)
                .map(FactType::name)
                .toList();
        if (!possible.contains(given.group(1))) {
            add("a new rule cannot look at '" + given.group(1) + "'", Nearest.advice(given.group(1), possible));
            return Optional.empty();
        }
        FactType type = Look.typeOf(given.group(1));
        Optional<Component> field = given.group(2) == null ? Look.number(type) : type.component(given.group(2));
        if (field.isEmpty() || field.get().type() != double.class) {
            add(
                    type.name() + " has no number '" + given.group(2) + "'",
                    Nearest.advice(
                            given.group(2),
                            type.components().stream()
                                    .filter(one -> one.type() == double.class)
                                    .map(Component::name)
                                    .toList()));
            return Optional.empty();
        }
        String limit = wanted.limit().map(Wanted.Limit::name).orElse(Look.usual(type, field.get()));
        boolean small = field.get().means().form() == Form.CHANCE;
        boolean atLeast = given.group(3) == null ? !small : given.group(3).equals(">=");
        return limit(limit)
                .map(value -> new Look(type, field.get(), atLeast, limit, value))
                .filter(this::decides);
    }

    private boolean isNewLimit() {
        return wanted.limit().flatMap(Wanted.Limit::value).isPresent();
    }

    private Optional<Double> limit(String name) {
        Optional<Double> fresh = wanted.limit().flatMap(Wanted.Limit::value);
        Thresholds.Entry there = existing.thresholds().entries().get(name);
        if (fresh.isPresent()) {
            if (there != null) {
                add(
                        "there is a threshold '" + name + "' already",
                        "write --threshold " + name + " to use it as it is.");
            } else if (!LIMIT.matcher(name).matches()) {
                add(
                        "the threshold's name '" + name + "' is not made of small letters and dots",
                        "write it like steady.lead.");
            }
            return fresh;
        }
        if (there == null) {
            add(
                    "there is no threshold '" + name + "' in thresholds.yaml",
                    "write --threshold " + name + "=VALUE to add it.");
        } else if (there.usedBy() == Thresholds.UsedBy.MEASURE) {
            add("the threshold '" + name + "' is for measuring only", "write --threshold another.name=VALUE.");
        }
        return Optional.ofNullable(there).map(Thresholds.Entry::value);
    }

    private boolean decides(Look look) {
        if (!look.hasTwoSides()) {
            add(
                    "a limit of " + Look.plain(look.limit()) + " for "
                            + look.type().name() + "."
                            + look.field().name() + " decides nothing: it can be "
                            + (look.field().range().inWords().isEmpty()
                                    ? "any number"
                                    : look.field().range().inWords()),
                    "choose a limit inside of that range with --threshold name=VALUE.");
        }
        return look.hasTwoSides();
    }

    private void add(String what, String maybe) {
        problems.add(Problem.error(Place.of(wanted.stage() + "/" + wanted.id()), what, maybe));
    }
}
