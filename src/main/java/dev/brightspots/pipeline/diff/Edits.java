package dev.brightspots.pipeline.diff;

import dev.brightspots.advise.Advice;
import dev.brightspots.advise.Reason;
import dev.brightspots.facts.Conclusion;
import dev.brightspots.facts.Fact;
import dev.brightspots.facts.Means.Form;
import dev.brightspots.rulepack.Rule;
import dev.brightspots.rulepack.RulePack;
import dev.brightspots.rulepack.language.Condition;
import dev.brightspots.rulepack.language.Condition.Match;
import dev.brightspots.rulepack.language.Vocabulary;
import dev.brightspots.rulepack.language.Vocabulary.Component;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which edited rules made a difference: from the reasons of both sides down to where an edited rule concludes what it did not
 * conclude before, or no longer does.
 */
final class Edits {
    private static final Set<Form> IDENTITY = Set.of(Form.UNIT, Form.METRIC, Form.PRACTICE, Form.CONTEXT);

    /** What one pack concluded. */
    private record Side(Map<String, Rule> rules, Map<Conclusion, List<Reason>> reasons) {
        static Side of(RulePack pack, Advice advice) {
            Map<String, Rule> rules = new TreeMap<>();
            pack.rules().forEach(rule -> rules.put(rule.id(), rule));
            Map<Conclusion, List<Reason>> reasons = new LinkedHashMap<>();
            advice.conclusions().forEach(one -> reasons.put(one.conclusion(), one.reasons()));
            return new Side(rules, reasons);
        }

        List<Reason> of(Conclusion conclusion) {
            return reasons.getOrDefault(conclusion, List.of());
        }

        /** What this side concludes and the other does not, by type. */
        Map<String, List<Conclusion>> beyond(Side other) {
            return reasons.keySet().stream()
                    .filter(one -> !other.reasons.containsKey(one))
                    .collect(Collectors.groupingBy(
                            one -> one.getClass().getSimpleName(), TreeMap::new, Collectors.toList()));
        }
    }

    /** From one side to the other. */
    private record Look(Side here, Side there, Map<String, List<Conclusion>> onlyThere) {}

    private final Set<String> edited;
    private final Look back;
    private final Look ahead;

    /** @param edited the rules that are new, gone or not the same, by id */
    Edits(Set<String> edited, RulePack from, Advice before, RulePack to, Advice after) {
        this.edited = edited;
        Side old = Side.of(from, before);
        Side fresh = Side.of(to, after);
        this.back = new Look(old, fresh, fresh.beyond(old));
        this.ahead = new Look(fresh, old, old.beyond(fresh));
    }

    /** The edited rules, by id, for which a thing that had these reasons has those; none if it is not for an edit of a rule. */
    List<String> between(List<Reason> before, List<Reason> after) {
        Set<String> found = new TreeSet<>();
        Set<Reason> seen = new HashSet<>();
        walk(back, ahead, before, new Trail(found, seen));
        walk(ahead, back, after, new Trail(found, seen));
        return List.copyOf(found);
    }

    private record Trail(Set<String> found, Set<Reason> seen) {}

    /** Whether an edit was found in these reasons or below them. An edited rule is named where nothing below it is another. */
    private boolean walk(Look look, Look turned, List<Reason> reasons, Trail trail) {
        boolean any = false;
        for (Reason reason : reasons) {
            if (!trail.seen.add(reason)) {
                any = true;
                continue;
            }
            boolean below = false;
            for (Conclusion ground : reason.because()) {
                if (!look.there.reasons.containsKey(ground)) {
                    below |= walk(look, turned, look.here.of(ground), trail);
                }
            }
            for (Conclusion other : meant(look, reason)) {
                below |= walk(turned, look, look.there.of(other), trail);
            }
            if (!below && edited.contains(reason.ruleId())) {
                trail.found.add(reason.ruleId());
                below = true;
            }
            any |= below;
        }
        return any;
    }

    /** What only the other side concludes and the rule asked not to be there, or counted. */
    private static List<Conclusion> meant(Look look, Reason reason) {
        Rule rule = look.here.rules.get(reason.ruleId());
        if (rule == null) {
            return List.of();
        }
        Set<Object> named = new HashSet<>();
        reason.facts().forEach(fact -> named.addAll(identity(fact)));
        List<Conclusion> meant = new ArrayList<>();
        for (String type : unseen(rule.parsed().conditions())) {
            look.onlyThere.getOrDefault(type, List.of()).stream()
                    .filter(one -> named.containsAll(identity(one)))
                    .forEach(meant::add);
        }
        return meant;
    }

    /** The types of facts that decide without being among the facts of a reason. */
    private static Set<String> unseen(List<Condition> conditions) {
        Set<String> types = new TreeSet<>();
        for (Condition one : conditions) {
            if (one instanceof Condition.None || one instanceof Condition.Some || one instanceof Condition.Summary) {
                Condition.matches(List.of(one)).stream().map(Match::type).forEach(types::add);
            } else {
                types.addAll(unseen(Condition.within(one)));
            }
        }
        return types;
    }

    /** Whom and what a fact is about. */
    private static Set<Object> identity(Fact fact) {
        Set<Object> named = new HashSet<>();
        for (Component one : Vocabulary.words().typeOf(fact).components()) {
            if (IDENTITY.contains(one.means().form())) {
                named.add(one.of(fact));
            }
        }
        named.remove("");
        return named;
    }
}
