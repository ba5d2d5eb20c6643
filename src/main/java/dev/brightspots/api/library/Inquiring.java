package dev.brightspots.api.library;

import dev.brightspots.api.Answers.Raw;
import dev.brightspots.api.ApiProblem;
import dev.brightspots.api.Caller;
import dev.brightspots.api.FactBook;
import dev.brightspots.api.FactBook.Part;
import dev.brightspots.api.PeopleBook;
import dev.brightspots.api.RunBook;
import dev.brightspots.api.library.InquiryViews.View;
import dev.brightspots.api.library.InquiryViews.Work;
import dev.brightspots.api.plans.Refusals;
import dev.brightspots.load.Known;
import dev.brightspots.people.PersonId;
import dev.brightspots.review.InquiryMove;
import dev.brightspots.review.InquiryState;
import dev.brightspots.review.Investigation;
import dev.brightspots.review.Investigation.Act;
import dev.brightspots.review.Investigation.Brought;
import dev.brightspots.sales.Capacity;
import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.Observations;
import dev.brightspots.sales.Organisation;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.sales.SalesData;
import dev.brightspots.sales.UnitId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;

/** Takes an inquiry from a question that nobody can answer to a practice that others can take up. */
class Inquiring {
    private final InquiryBook inquiries;
    private final RunBook runs;
    private final FactBook facts;
    private final PeopleBook people;
    private final InstantSource clock;

    Inquiring(InquiryBook inquiries, RunBook runs, FactBook facts, PeopleBook people, InstantSource clock) {
        this.inquiries = inquiries;
        this.runs = runs;
        this.facts = facts;
        this.people = people;
        this.clock = clock;
    }

    /** A step that somebody wants to take, without the person and the moment. */
    record Wanted(int version, InquiryMove move, String words, Brought brought) {}

    View view(String id, Caller caller) {
        Optional<RunBook.Item> item = concluded(id, caller);
        return new View(
                item.map(RunBook.Item::json).map(Raw::new).orElse(null),
                Work.of(known(id, item, caller), caller.person()));
    }

    /** What the latest run says of it. */
    private Optional<RunBook.Item> concluded(String id, Caller caller) {
        return runs.latest(Optional.empty())
                .flatMap(run -> runs.item(run.id(), id, caller.place()))
                .filter(item -> item.kind().equals("inquiries"));
    }

    private Investigation known(String id, Optional<RunBook.Item> item, Caller caller) {
        Optional<Investigation> kept = inquiries.find(id);
        if (kept.isPresent() && (item.isPresent() || sees(kept.get(), caller))) {
            return kept.get();
        }
        return item.map(asked -> Investigation.open(
                        id,
                        new UnitId(asked.unit().orElseThrow()),
                        new MetricId(asked.metric().orElseThrow())))
                .orElseThrow(() -> ApiProblem.notFound(
                        "there is no inquiry '" + id + "'", "GET /api/inquiries names those of the latest run."));
    }

    private boolean sees(Investigation work, Caller caller) {
        RunBook.Filter unit = new RunBook.Filter(
                Optional.of(work.unit().value()), Optional.empty(), Optional.empty(), caller.place(), 0, 1);
        return caller.place().isEmpty()
                || runs.latest(Optional.empty())
                        .filter(run -> runs.items(run.id(), "units", unit).total() > 0)
                        .isPresent();
    }

    /** Takes a step, once for each key. */
    Work act(String id, Wanted wanted, Optional<String> key, Caller caller) {
        wanted.brought().assignee().ifPresent(this::mustBeThere);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Act act = new Act(wanted.version(), wanted.move(), caller.person(), now, wanted.words(), wanted.brought());
        if (act.move() != InquiryMove.PUBLISH) {
            return act(id, act, key, caller);
        }
        // As with loads: what is known must not change between reading it and keeping what rests on it.
        synchronized (facts) {
            return act(id, act, key, caller);
        }
    }

    private Work act(String id, Act act, Optional<String> key, Caller caller) {
        Investigation before = known(id, concluded(id, caller), caller);
        boolean publishes = act.move() == InquiryMove.PUBLISH
                && act.move().access().allows(caller.person())
                && before.draft().isPresent();
        Optional<FactBook.Given> given =
                publishes ? Optional.of(published(before, act.at(), caller)) : Optional.empty();
        Investigation open = Investigation.open(id, before.unit(), before.metric());
        Investigation after = Refusals.told(() -> inquiries.act(open, act, key, given));
        return Work.of(after, caller.person());
    }

    private void mustBeThere(PersonId person) {
        if (people.find(person).filter(PeopleBook.Kept::active).isEmpty()) {
            throw ApiProblem.bad("there is nobody called '" + person + "'", "ask an administrator who signs in here.");
        }
    }

    private static void mustBeNew(PracticeId id, Known known) {
        if (known.practices().containsKey(id)) {
            throw new ApiProblem(
                    HttpStatus.CONFLICT,
                    "the library has a practice '" + id + "' already",
                    "draft it again under another id.");
        }
    }

    private static void mustBeThere(UnitId unit, Organisation organisation) {
        if (organisation.find(unit).isEmpty()) {
            throw new ApiProblem(
                    HttpStatus.CONFLICT,
                    "the unit '" + unit + "' is no longer there",
                    "close the inquiry; PUT /api/practices/{id} adds a practice without it.");
        }
    }

    /** The practice, and that the unit does it: the next run treats it as any other. */
    private FactBook.Given published(Investigation work, Instant now, Caller caller) {
        Known known = facts.known();
        PracticeId id = work.practice().id();
        Organisation organisation = new Organisation(known.units());
        if (work.state() != InquiryState.PUBLISHED) {
            mustBeNew(id, known);
            mustBeThere(work.unit(), organisation);
        }
        Observations none = Observations.builder(organisation, known.metrics(), List.of())
                .build((refused, line, first) -> {
                    throw new IllegalStateException("Nothing was added");
                });
        SalesData data = new SalesData(
                organisation,
                known.metrics(),
                none,
                Map.of(id, work.practice()),
                List.of(work.adoption()),
                Capacity.DEFAULT);
        return new FactBook.Given(data, Set.of(Part.PRACTICES, Part.ADOPTIONS), Map.of(), List.of(), now, caller.id());
    }
}
