package dev.brightspots.review;

import dev.brightspots.people.Person;
import dev.brightspots.people.PersonId;
import dev.brightspots.review.Refused.Kind;
import dev.brightspots.sales.Adoption;
import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.Period;
import dev.brightspots.sales.Practice;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.sales.UnitId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * What was done to find out why a unit excels, from the inquiry of a run to a practice in the library. It never changes; a step
 * makes the next version.
 *
 * @param inquiry its id, stable over runs
 * @param unit that excels
 * @param steps all that was done, the first one first
 */
public record Investigation(String inquiry, UnitId unit, MetricId metric, List<Step> steps) {
    public Investigation {
        steps = List.copyOf(steps);
    }

    /** Nobody has done anything yet. */
    public static Investigation open(String inquiry, UnitId unit, MetricId metric) {
        return new Investigation(inquiry, unit, metric, List.of());
    }

    /**
     * What was found by asking.
     *
     * @param does what the unit does
     * @param othersDoNot what the units it was compared with do not do, or do otherwise
     * @param saidBy who says so: a role or a source
     */
    public record Finding(String does, String othersDoNot, String saidBy) {}

    /**
     * A practice as it was written down from what was found.
     *
     * @param steps what to do, in order
     * @param since since when the unit does it; empty: it always did
     */
    public record Draft(PracticeId id, String title, String description, List<String> steps, Optional<Period> since) {
        public Draft {
            steps = List.copyOf(steps);
        }
    }

    /** What a step brings; each is empty where the step is about something else. */
    public record Brought(Optional<PersonId> assignee, Optional<Finding> finding, Optional<Draft> draft) {
        /** Nothing. */
        public static final Brought NOTHING = new Brought(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * What somebody wants done.
     *
     * @param version that this person has seen
     */
    public record Act(int version, InquiryMove move, Person by, Instant at, String words, Brought brought) {}

    /** What was done. */
    public record Step(
            InquiryMove move,
            InquiryState from,
            InquiryState to,
            PersonId by,
            Instant at,
            String words,
            Brought brought) {}

    /** How many steps were taken. */
    public int version() {
        return steps.size();
    }

    /** As it was when so many steps were taken. */
    public Investigation at(int version) {
        return new Investigation(inquiry, unit, metric, steps.subList(0, version));
    }

    /** How far it has come. */
    public InquiryState state() {
        return steps.isEmpty() ? InquiryState.OPEN : steps.get(steps.size() - 1).to();
    }

    /** Who is to go and ask. */
    public Optional<PersonId> assignee() {
        return steps.stream()
                .flatMap(step -> step.brought().assignee().stream())
                .reduce((first, last) -> last);
    }

    /** All that was found. */
    public List<Finding> findings() {
        return steps.stream().flatMap(step -> step.brought().finding().stream()).toList();
    }

    /** The practice as it was written down last. */
    public Optional<Draft> draft() {
        return steps.stream().flatMap(step -> step.brought().draft().stream()).reduce((first, last) -> last);
    }

    /**
     * After one more step.
     *
     * @throws Refused if the person may not, the state does not allow it, somebody else was quicker, or something is missing
     */
    public Investigation after(Act act) {
        if (!act.move().access().allows(act.by())) {
            throw notYours(act);
        }
        if (act.version() != version()) {
            throw new Refused(
                    Kind.STALE,
                    (steps.isEmpty()
                                    ? "nobody has done anything on this inquiry"
                                    : steps.get(steps.size() - 1).by() + " has worked on this inquiry meanwhile")
                            + ": you saw version " + act.version() + ", it is at " + version() + ", " + words(state()),
                    "look at it again, and then go on.");
        }
        InquiryState to = act.move().from(state()).orElseThrow(() -> wrongState(act));
        checkBrought(act);
        List<Step> more = new ArrayList<>(steps);
        more.add(new Step(act.move(), state(), to, act.by().id(), act.at(), act.words(), act.brought()));
        return new Investigation(inquiry, unit, metric, more);
    }

    private static void checkBrought(Act act) {
        Brought brought = act.brought();
        switch (act.move()) {
            case ASSIGN -> needed(brought.assignee().isPresent(), "to whom it is assigned", "name a person.");
            case RECORD -> {
                Finding found = brought.finding().orElse(new Finding("", "", ""));
                needed(!found.does().isBlank(), "what they do", "write down what you saw or were told.");
                needed(
                        !found.othersDoNot().isBlank(),
                        "what the compared units do not do",
                        "ask there as well: what all do explains nothing.");
                needed(!found.saidBy().isBlank(), "who says so", "a role is enough, such as 'team lead'.");
            }
            case DRAFT -> {
                needed(brought.draft().isPresent(), "the practice", "give it an id, a title and steps.");
                Draft draft = brought.draft().orElseThrow();
                needed(!draft.title().isBlank(), "the practice's title", "say in two or three words what is done.");
                needed(!draft.steps().isEmpty(), "the practice's steps", "say what another team would have to do.");
            }
            case CLOSE -> needed(!act.words().isBlank(), "why it is closed", "write it in 'words'.");
            case PUBLISH, REOPEN -> {}
        }
    }

    private static void needed(boolean there, String what, String maybe) {
        if (!there) {
            throw new Refused(Kind.INCOMPLETE, "it lacks " + what, maybe);
        }
    }

    private static Refused notYours(Act act) {
        boolean partly = act.move().access().roles().contains(act.by().role());
        return new Refused(
                Kind.NOT_YOURS,
                "to " + words(act.move()) + " an inquiry is not for "
                        + act.by().role().somebody()
                        + (partly ? " who sees a part of the organisation" : ""),
                partly ? "ask a trainer who sees the whole." : "ask a trainer.");
    }

    private Refused wrongState(Act act) {
        return new Refused(
                Kind.WRONG_STATE,
                "an inquiry that is " + words(state()) + " cannot be taken through '" + words(act.move()) + "'",
                "one of these: "
                        + InquiryMove.open(state(), act.by()).stream()
                                .map(InquiryMove::name)
                                .collect(Collectors.joining(", "))
                        + ".");
    }

    /** The practice for the library, as the draft says; with what was found as its source. */
    public Practice practice() {
        Draft draft = draft().orElseThrow();
        return new Practice(
                draft.id(),
                draft.title(),
                draft.description(),
                List.of(metric),
                Map.of(),
                Practice.Origin.INTERNAL,
                draft.steps(),
                List.of(),
                OptionalDouble.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                assignee().map(PersonId::value),
                Optional.of("found at " + unit + " by asking (inquiry " + inquiry + ")"));
    }

    /** That the unit does it. */
    public Adoption adoption() {
        Draft draft = draft().orElseThrow();
        return new Adoption(unit, draft.id(), draft.since(), Optional.empty(), 1, false);
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
