package dev.brightspots.review;

import dev.brightspots.facts.Grade;
import dev.brightspots.people.Person;
import dev.brightspots.people.PersonId;
import dev.brightspots.people.Role;
import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.Period;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.sales.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Plans and decisions to try things on. */
final class Plans {
    static final Person TRAINER = person("tess", Role.TRAINER);
    static final Person OTHER = person("tom", Role.TRAINER);
    static final Person MANAGER = person("mia", Role.MANAGER);
    static final Instant THEN = Instant.parse("2026-10-01T09:00:00Z");

    private Plans() {}

    private static Person person(String id, Role role) {
        return new Person(new PersonId(id), id, role, Optional.of(new UnitId("north")));
    }

    static PlanItem item(String id, String practice) {
        return new PlanItem(
                id,
                new PracticeId(practice),
                new MetricId("win_rate"),
                Optional.of(new UnitId("teacher")),
                Optional.of(LocalDate.of(2026, 10, 5)),
                new Evidence(Grade.B, 0.2, 0.1, 0.3),
                List.of("recommends", "shown-" + practice));
    }

    static ReviewedPlan proposed(PlanItem... items) {
        return ReviewedPlan.proposed(
                "plan", new UnitId("team"), Period.parse("2026-Q4").orElseThrow(), List.of(items));
    }

    static Decision decision(ReviewedPlan plan, Move move) {
        return new Decision(
                plan.version(), move, TRAINER, THEN.plusSeconds(plan.version()), Optional.empty(), "", List.of());
    }

    static ReviewedPlan after(ReviewedPlan plan, Move... moves) {
        ReviewedPlan last = plan;
        for (Move move : moves) {
            Optional<Reason> reason = move == Move.DECLINE ? Optional.of(Reason.NO_TIME) : Optional.empty();
            last = last.after(new Decision(
                    last.version(),
                    move,
                    TRAINER,
                    THEN.plusSeconds(last.version()),
                    reason,
                    move == Move.COMMENT ? "look" : "",
                    List.of()));
        }
        return last;
    }

    static ReviewedPlan changed(ReviewedPlan plan, Reason reason, PlanItem.Edit... edits) {
        return plan.after(new Decision(
                plan.version(),
                Move.CHANGE,
                TRAINER,
                THEN.plusSeconds(plan.version()),
                Optional.of(reason),
                "",
                List.of(edits)));
    }

    static PlanItem.Edit keep(String id) {
        return new PlanItem.Edit(id, Optional.empty(), Optional.empty());
    }
}
