package dev.brightspots.review;

import dev.brightspots.plan.UnderWay;
import dev.brightspots.review.Decision.Made;
import dev.brightspots.sales.PracticeId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** What can be learnt from all that was decided so far. */
public final class Decided {
    /** No decision yet. */
    public static final Decided NOTHING = new Decided(List.of());

    private final List<ReviewedPlan> plans;

    /** @param plans in any order */
    public Decided(Collection<ReviewedPlan> plans) {
        this.plans = plans.stream()
                .filter(plan -> plan.version() > 0)
                .sorted(Comparator.comparing(ReviewedPlan::id))
                .toList();
    }

    /** Names all that was decided: another text as soon as anything was. */
    public String digest() {
        return plans.stream().map(plan -> plan.id() + ":" + plan.version()).collect(Collectors.joining(" "));
    }

    /** Items of plans that were approved and are not over. */
    public List<UnderWay.Item> underWay() {
        return plans.stream()
                .filter(plan -> plan.state().isUnderWay())
                .flatMap(plan -> plan.items().stream()
                        .map(item -> new UnderWay.Item(
                                plan.unit(), item.practice(), Optional.of(item.metric()), item.source())))
                .toList();
    }

    /** Plans that run or ran, by id. */
    public List<ReviewedPlan> started() {
        return plans.stream().filter(plan -> plan.started().isPresent()).toList();
    }

    /** An item that was not to be done. */
    public record Declined(PlanItem item, Optional<Reason> reason, Instant at) {}

    /** Of so many items that were decided on, so many were accepted. */
    public record Share(int accepted, int decided) {
        /** From 0 to 1. */
        public double share() {
            return (double) accepted / decided;
        }

        private Share plus(boolean one) {
            return new Share(accepted + (one ? 1 : 0), decided + 1);
        }
    }

    /** The recommendations that were declined and not accepted since, by id, with what was said last. */
    public Map<String, Declined> declined() {
        Map<String, Declined> last = new TreeMap<>();
        Map<String, Instant> accepted = new TreeMap<>();
        for (ReviewedPlan plan : plans) {
            for (Made made : plan.history()) {
                if (isFinal(made)) {
                    made.dropped()
                            .forEach(item -> last.merge(
                                    item.recommendation(),
                                    new Declined(item, made.reason(), made.at()),
                                    Decided::later));
                }
                if (made.to().isUnderWay()) {
                    plan.items()
                            .forEach(item -> accepted.merge(
                                    item.recommendation(),
                                    made.at(),
                                    (one, other) -> one.isAfter(other) ? one : other));
                }
            }
        }
        last.values()
                .removeIf(one -> accepted.getOrDefault(one.item().recommendation(), Instant.MIN)
                        .isAfter(one.at()));
        return last;
    }

    private static Declined later(Declined one, Declined other) {
        return one.at().isAfter(other.at()) ? one : other;
    }

    private static boolean isFinal(Made made) {
        return made.move() == Move.DECLINE || made.move() == Move.CHANGE;
    }

    /** How many of the items with each practice were accepted, of those decided on. */
    public Map<PracticeId, Share> byPractice() {
        Map<PracticeId, Share> shares = new TreeMap<>();
        each((item, accepted) -> add(shares, item.practice(), accepted));
        return shares;
    }

    /** The same by the id of each rule that an item rests on. */
    public Map<String, Share> byRule() {
        Map<String, Share> shares = new TreeMap<>();
        each((item, accepted) -> item.rules().forEach(rule -> add(shares, rule, accepted)));
        return shares;
    }

    private static <K> void add(Map<K, Share> shares, K key, boolean accepted) {
        shares.put(key, shares.getOrDefault(key, new Share(0, 0)).plus(accepted));
    }

    private void each(BiConsumer<PlanItem, Boolean> then) {
        for (ReviewedPlan plan : plans) {
            boolean accepted = plan.state() != PlanState.PROPOSED
                    && plan.state() != PlanState.IN_REVIEW
                    && plan.state() != PlanState.DECLINED;
            if (accepted) {
                plan.items().forEach(item -> then.accept(item, true));
            }
            dropped(plan).forEach(item -> then.accept(item, false));
        }
    }

    /** Items out of the plan as it stands: those of a declined plan that was opened again count as undecided. */
    private static List<PlanItem> dropped(ReviewedPlan plan) {
        if (plan.state() == PlanState.PROPOSED || plan.state() == PlanState.IN_REVIEW) {
            return List.of();
        }
        List<PlanItem> dropped = new ArrayList<>();
        plan.history().stream()
                .filter(made -> made.move() == Move.CHANGE)
                .forEach(made -> dropped.addAll(made.dropped()));
        if (plan.state() == PlanState.DECLINED) {
            dropped.addAll(plan.items());
        }
        return dropped;
    }
}
