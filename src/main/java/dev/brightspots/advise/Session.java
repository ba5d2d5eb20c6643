package dev.brightspots.advise;

import dev.brightspots.facts.Conclusion;
import dev.brightspots.facts.Fact;
import dev.brightspots.facts.Thresholds;
import dev.brightspots.rulepack.Rule;
import dev.brightspots.rulepack.RulePack;
import dev.brightspots.rulepack.wall.Budget;
import dev.brightspots.rulepack.wall.Exceeded;
import dev.brightspots.rulepack.wall.Limits;
import dev.brightspots.text.BadInput;
import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.rule.consequence.InternalMatch;
import org.drools.tms.LogicalDependency;
import org.drools.tms.SimpleMode;
import org.drools.tms.TruthMaintenanceSystemEqualityKey;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectDeletedEvent;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.ConsequenceException;
import org.kie.api.runtime.rule.FactHandle;

/** Takes partitions through the rules, each in an engine session of its own. */
final class Session {
    /** One way in which a rule matched: the raw material of a reason. */
    record Match(Rule rule, List<Fact> facts, Map<String, Object> bindings) {}

    /** What a session left: every conclusion with the ways in which rules matched for it, and all facts there were. */
    record Outcome(Map<Conclusion, List<Match>> matches, List<Fact> facts) {}

    private final RulePack pack;
    private final Thresholds thresholds;
    private final Limits limits;

    Session(RulePack pack, Thresholds thresholds, Limits limits) {
        this.pack = pack;
        this.thresholds = thresholds;
        this.limits = limits;
    }

    Session within(Limits others) {
        return new Session(pack, thresholds, others);
    }

    /**
     * Runs the rules over a partition and hands on what they left, both within a budget.
     *
     * @throws BadInput naming the rule that did more than rules may
     */
    <T> T run(Partition partition, Function<Outcome, T> then) {
        List<Fact> evidence = Given.of(partition.evidence(), thresholds);
        try {
            Outcome outcome;
            try (Budget budget = Budget.open(limits, evidence.size())) {
                outcome = run(partition, evidence, budget);
            }
            return Budget.within(limits.forReasons(), evidence.size(), () -> then.apply(outcome));
        } catch (Exceeded exceeded) {
            throw tooMuch(exceeded, pack, partition);
        } catch (ConsequenceException refused) {
            throw problem(refused, partition);
        }
    }

    /** A conclusion refuses what is no value of its parts: the author's arithmetic went wrong, and not the program. */
    private RuntimeException problem(ConsequenceException refused, Partition partition) {
        if (!(refused.getCause() instanceof IllegalArgumentException value)) {
            return refused;
        }
        String name = refused.getMatch().getRule().getName();
        return new BadInput(Problem.error(
                pack.ruleNamed(name).map(Rule::place).orElse(Place.of(pack.name())),
                "the rule '" + name + "' concludes what cannot be: " + value.getMessage() + " (among "
                        + partition.context() + ")",
                "it divides by 0, or a share comes out above 1: ask for what makes the calculation possible first."));
    }

    /** What the author of a rule is told that did more than rules may. */
    static BadInput tooMuch(Exceeded exceeded, RulePack pack, Partition partition) {
        Optional<Rule> rule = pack.ruleNamed(exceeded.rule());
        return new BadInput(
                Problem.error(
                        rule.map(Rule::place).orElse(Place.of(pack.name())),
                        rule.map(it -> "the rule '" + it.name() + "' would ").orElse("the rules would ")
                                + exceeded.getMessage() + " of " + partition.context(),
                        "join its patterns by what they have in common (who == $who, metric == $metric), the most selective first."));
    }

    private Outcome run(Partition partition, List<Fact> evidence, Budget budget) {
        KieSession session = pack.base().newKieSession();
        try {
            budget.watch(session);
            Withdrawals withdrawals = new Withdrawals();
            session.addEventListener(withdrawals);
            evidence.forEach(session::insert);
            session.fireAllRules();
            if (withdrawals.count > 0) {
                throw new IllegalStateException("Rule pack " + pack.hash() + " withdrew " + withdrawals.count
                        + " conclusions in " + partition.context() + ", so its levels are wrong");
            }
            Map<Conclusion, List<Match>> matches = matches(session);
            List<Fact> facts = new ArrayList<>(evidence);
            facts.addAll(matches.keySet());
            return new Outcome(matches, facts);
        } finally {
            session.dispose();
        }
    }

    private Map<Conclusion, List<Match>> matches(KieSession session) {
        Map<Conclusion, List<Match>> found = new LinkedHashMap<>();
        for (FactHandle handle : session.getFactHandles(Conclusion.class::isInstance)) {
            InternalFactHandle internal = (InternalFactHandle) handle;
            Conclusion conclusion = (Conclusion) internal.getObject();
            found.computeIfAbsent(conclusion, any -> new ArrayList<>()).addAll(justifiers(internal));
        }
        return found;
    }

    /** Every match that holds a conclusion up; listeners would see the first only. */
    private List<Match> justifiers(InternalFactHandle handle) {
        List<Match> found = new ArrayList<>();
        if (handle.getEqualityKey() instanceof TruthMaintenanceSystemEqualityKey key && key.getBeliefSet() != null) {
            Object first = key.getBeliefSet().getFirst();
            for (SimpleMode mode = (SimpleMode) first; mode != null; mode = mode.getNext()) {
                LogicalDependency<?> dependency = mode.getObject();
                found.add(match((InternalMatch) dependency.getJustifier()));
            }
        }
        return found;
    }

    private Match match(InternalMatch match) {
        String name = match.getRule().getName();
        Rule rule = pack.ruleNamed(name).orElseThrow(() -> new IllegalStateException("Unknown rule " + name));
        List<Fact> facts = Stream.concat(match.getObjects().stream(), match.getObjectsDeep().stream())
                .filter(Fact.class::isInstance)
                .map(Fact.class::cast)
                .distinct()
                .toList();
        Map<String, Object> bindings = match.getDeclarationIds().stream()
                .filter(id -> id.startsWith("$") && match.getDeclarationValue(id) != null)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), match::getDeclarationValue));
        return new Match(rule, facts, bindings);
    }

    private static final class Withdrawals extends DefaultRuleRuntimeEventListener {
        private int count;

        @Override
        public void objectDeleted(ObjectDeletedEvent event) {
            count++;
        }
    }
}
