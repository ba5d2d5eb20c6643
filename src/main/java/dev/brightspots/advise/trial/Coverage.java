package dev.brightspots.advise.trial;

import dev.brightspots.advise.evaluate.Points;
import dev.brightspots.advise.evaluate.Points.Point;
import dev.brightspots.facts.Fact;
import dev.brightspots.facts.Thresholds;
import dev.brightspots.rulepack.Rule;
import dev.brightspots.rulepack.RuleCase;
import dev.brightspots.rulepack.language.Condition;
import dev.brightspots.text.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the cases of a rule pack look at. A rule counts if it fires in one case and stays silent in another in which there were
 * facts for it; a condition counts if it held once and did not hold once, each time with all before it met.
 *
 * @param open what does not count, by place
 */
public record Coverage(Share rules, Share conditions, List<Open> open) {
    /**
     * A rule or condition that the cases do not show from both sides.
     *
     * @param text the condition, or empty for a rule
     * @param lacks such as "is never false"
     */
    public record Open(Place place, String rule, String text, String lacks) {
        /** A line of a listing. */
        @Override
        public String toString() {
            return place + " " + rule + ": " + (text.isEmpty() ? "the rule" : "`" + text + "`") + " " + lacks;
        }
    }

    public Coverage {
        open = List.copyOf(open);
    }

    /**
     * What cases look at.
     *
     * @param rules all of the pack
     * @param counted those that are counted
     */
    public static Coverage of(List<Rule> rules, List<Rule> counted, Thresholds thresholds, List<RuleCase> cases) {
        List<Tried> tried = Tried.all(rules, thresholds, cases);
        List<Open> openRules = new ArrayList<>();
        List<Open> openPoints = new ArrayList<>();
        long points = 0;
        for (Rule rule : counted) {
            ofRule(rule, tried, openRules);
            points += ofPoints(rule, tried, openPoints);
        }
        List<Open> open = new ArrayList<>(openRules);
        open.addAll(openPoints);
        open.sort(Comparator.comparing(Open::place).thenComparing(Open::text));
        return new Coverage(
                new Share(counted.size() - openRules.size(), counted.size()),
                new Share(points - openPoints.size(), points),
                open);
    }

    private static void ofRule(Rule rule, List<Tried> tried, List<Open> open) {
        boolean fires = tried.stream().anyMatch(one -> one.fired(rule));
        boolean silent = tried.stream().anyMatch(one -> !one.fired(rule) && hasFactsFor(rule, one));
        if (!fires || !silent) {
            String lacks = fires ? "never stays silent" : "never fires";
            open.add(new Open(rule.place(), rule.id(), "", lacks));
        }
    }

    /**
     * Whether there was a fact of a type it asks for, apart from numbers: else its silence says nothing. A rule that every such
     * fact meets can be silent in no other way.
     */
    private static boolean hasFactsFor(Rule rule, Tried tried) {
        if (Points.of(rule.parsed().conditions()).isEmpty()) {
            return true;
        }
        Set<String> types = new HashSet<>();
        List<Condition> positive = rule.parsed().conditions().stream()
                .filter(one -> !(one instanceof Condition.None))
                .toList();
        for (Condition.Match match : Condition.matches(positive)) {
            if (!Points.isLookup(match)) {
                types.add(match.type());
            }
        }
        return Stream.concat(tried.evaluation().given().stream(), tried.conclusions().stream())
                .map(Fact::getClass)
                .anyMatch(type -> types.contains(type.getSimpleName()));
    }

    private static long ofPoints(Rule rule, List<Tried> tried, List<Open> open) {
        Set<Point> held = new HashSet<>();
        Set<Point> failed = new HashSet<>();
        for (Tried one : tried) {
            Points.see(
                    rule.parsed().conditions(),
                    one.evaluation().facts(),
                    (point, holds) -> (holds ? held : failed).add(point));
        }
        List<Point> points = Points.of(rule.parsed().conditions());
        for (Point point : points) {
            if (!held.contains(point) || !failed.contains(point)) {
                String lacks = held.contains(point)
                        ? "is never false"
                        : failed.contains(point) ? "is never true" : "is never looked at";
                open.add(new Open(point.place(), rule.id(), point.text(), lacks));
            }
        }
        return points.size();
    }
}
