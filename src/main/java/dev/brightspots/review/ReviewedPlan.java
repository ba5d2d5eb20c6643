package dev.brightspots.review;

import dev.brightspots.people.PersonId;
import dev.brightspots.review.Decision.Made;
import dev.brightspots.review.PlanItem.Edit;
import dev.brightspots.review.Refused.Kind;
import dev.brightspots.sales.Period;
import dev.brightspots.sales.UnitId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A coaching plan with all that was decided on it. It never changes; a decision makes the next version.
 *
 * @param id stable over runs
 * @param version how many decisions were taken, 0 as proposed
 * @param history every decision, the first one first
 */
public record ReviewedPlan(
        String id, UnitId unit, Period period, PlanState state, int version, List<PlanItem> items, List<Made> history) {
    public ReviewedPlan {
        items = List.copyOf(items);
        history = List.copyOf(history);
    }

    /** The day it was started (in UTC), if it was. */
    public Optional<LocalDate> started() {
        return history.stream()
                .filter(made -> made.move() == Move.START)
                .map(made -> LocalDate.ofInstant(made.at(), ZoneOffset.UTC))
                .findFirst();
    }

    /** As a run proposes it. */
    public static ReviewedPlan proposed(String id, UnitId unit, Period period, List<PlanItem> items) {
        return new ReviewedPlan(id, unit, period, PlanState.PROPOSED, 0, items, List.of());
    }

    /**
     * The plan after a decision.
     *
     * @throws Refused if the person may not, the state does not allow it, somebody else decided meanwhile, or something is missing
     */
    public ReviewedPlan after(Decision decision) {
        Move move = decision.move();
        if (!move.isFor(decision.by().role())) {
            throw new Refused(
                    Kind.NOT_YOURS,
                    "to " + words(move) + " a plan is not for "
                            + decision.by().role().somebody(),
                    "ask a trainer.");
        }
        if (decision.version() != version) {
            throw stale(decision);
        }
        PlanState to = move.from(state).orElseThrow(() -> wrongState(decision));
        List<PlanItem> kept = move == Move.CHANGE ? edited(decision.items()) : items;
        List<PlanItem> dropped = move == Move.DECLINE ? items : dropped(kept);
        if (!dropped.isEmpty() && decision.reason().isEmpty()) {
            throw new Refused(
                    Kind.INCOMPLETE,
                    "what is not to be done needs a reason",
                    "one of "
                            + List.of(Reason.values()).stream()
                                    .map(Reason::name)
                                    .collect(Collectors.joining(", ")) + ".");
        }
        if (move == Move.COMMENT && decision.words().isBlank()) {
            throw new Refused(Kind.INCOMPLETE, "a comment has words", "write what others should know.");
        }
        List<Made> more = new ArrayList<>(history);
        more.add(new Made(
                version + 1,
                move,
                state,
                to,
                decision.by().id(),
                decision.at(),
                decision.reason(),
                decision.words(),
                dropped));
        return new ReviewedPlan(id, unit, period, to, version + 1, kept, more);
    }

    private List<PlanItem> edited(List<Edit> edits) {
        Map<String, PlanItem> own =
                items.stream().collect(Collectors.toMap(PlanItem::recommendation, Function.identity()));
        List<PlanItem> kept = new ArrayList<>();
        for (Edit edit : edits) {
            PlanItem item = own.remove(edit.recommendation());
            if (item == null) {
                throw new Refused(
                        Kind.INCOMPLETE,
                        "the plan has no item '" + edit.recommendation() + "' (or it is named twice)",
                        "its items are "
                                + items.stream().map(PlanItem::recommendation).collect(Collectors.joining(", ")) + ".");
            }
            kept.add(item.with(edit));
        }
        if (kept.isEmpty()) {
            throw new Refused(Kind.INCOMPLETE, "a change keeps at least one item", "decline the plan, with a reason.");
        }
        return kept;
    }

    private List<PlanItem> dropped(List<PlanItem> kept) {
        List<String> ids = kept.stream().map(PlanItem::recommendation).toList();
        return items.stream()
                .filter(item -> !ids.contains(item.recommendation()))
                .toList();
    }

    private Refused stale(Decision decision) {
        PersonId last =
                history.isEmpty() ? null : history.get(history.size() - 1).by();
        return new Refused(
                Kind.STALE,
                (last == null ? "the plan has been proposed anew" : last + " has decided on this plan meanwhile")
                        + ": you saw version " + decision.version() + ", it is at " + version + ", " + words(state),
                "look at it again, and then decide.");
    }

    private Refused wrongState(Decision decision) {
        List<Move> open = Move.open(state, decision.by().role());
        return new Refused(
                Kind.WRONG_STATE,
                "a plan that is " + words(state) + " cannot be taken through '" + words(decision.move()) + "'",
                "one of these: " + open.stream().map(Move::name).collect(Collectors.joining(", ")) + ".");
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
