package dev.brightspots.advise.trial;

import dev.brightspots.facts.Conclusion;
import dev.brightspots.rulepack.RuleCase;
import dev.brightspots.rulepack.RuleCase.Expected;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What a case expects and did not get. */
sealed interface Unmet {
    /** A conclusion is missing. */
    record Missing(Expected expected) implements Unmet {}

    /** A conclusion was drawn that must not be. */
    record Unwanted(Expected notExpected, Conclusion found) implements Unmet {}

    /** A rule is not among the reasons. */
    record Silent(String rule) implements Unmet {}

    /** A rule is among the reasons that must not be. */
    record Fired(String rule) implements Unmet {}

    /** All of a case; empty if it came out as expected. */
    static List<Unmet> of(RuleCase tried, Collection<Conclusion> conclusions, Set<String> fired) {
        List<Unmet> unmet = new ArrayList<>();
        for (Expected one : tried.expect()) {
            if (conclusions.stream().noneMatch(one.conclusion()::describes)) {
                unmet.add(new Missing(one));
            }
        }
        for (Expected one : tried.expectNot()) {
            conclusions.stream()
                    .filter(one.conclusion()::describes)
                    .forEach(found -> unmet.add(new Unwanted(one, found)));
        }
        tried.fired().stream().filter(rule -> !fired.contains(rule)).forEach(rule -> unmet.add(new Silent(rule)));
        tried.notFired().stream().filter(fired::contains).forEach(rule -> unmet.add(new Fired(rule)));
        return unmet;
    }
}
