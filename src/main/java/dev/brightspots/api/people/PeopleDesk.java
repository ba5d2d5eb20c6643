package dev.brightspots.api.people;

import dev.brightspots.api.Caller;
import dev.brightspots.api.FactBook;
import dev.brightspots.api.PeopleBook;
import dev.brightspots.api.PeopleBook.Kept;
import dev.brightspots.people.Person;
import dev.brightspots.people.PersonId;
import dev.brightspots.people.Role;
import dev.brightspots.sales.UnitId;
import dev.brightspots.text.BadInput;
import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Adds and removes people, for REST and for the commands alike. */
public final class PeopleDesk {
    /** Names that stand for no person in what is kept. */
    private static final Set<String> TAKEN = Set.of(Caller.LOCAL.id(), PeopleBook.DEMO, "server");

    private final PeopleBook people;
    private final FactBook facts;
    private final InstantSource clock;

    public PeopleDesk(PeopleBook people, FactBook facts, InstantSource clock) {
        this.people = people;
        this.facts = facts;
        this.clock = clock;
    }

    /** Somebody to add. */
    @Schema(name = "NewPerson")
    public record Wanted(
            @Schema(description = "the name to sign in with", example = "anna")
            String id,

            @Schema(example = "manager", description = "manager, trainer, sales-ops or administrator")
            String role,

            @Schema(description = "the unit at the top of what they see; a manager needs one", example = "west")
            @Nullable
            String place,

            @Schema(description = "as others read it; without it the id") @Nullable
            String name,

            String password) {}

    /** Somebody who may sign in. */
    @Schema(name = "Person")
    public record View(
            String id,
            String name,

            @Schema(description = "manager, trainer, sales-ops or administrator")
            String role,

            @Schema(description = "the unit at the top of what they see; null for the whole organisation") @Nullable
            String place,

            Instant createdAt,
            String createdBy,

            @Schema(description = "whether it is somebody of a first look, whose password everybody knows")
            boolean demo) {
        static View of(Kept kept) {
            Person person = kept.person();
            return new View(
                    person.id().value(),
                    person.name(),
                    person.role().word(),
                    person.place().map(UnitId::value).orElse(null),
                    kept.createdAt(),
                    kept.createdBy(),
                    kept.demo());
        }
    }

    /** Who may sign in, by id. */
    public List<View> all() {
        return people.all().stream().filter(Kept::active).map(View::of).toList();
    }

    /**
     * Lets somebody sign in.
     *
     * @throws BadInput if they cannot be added like this
     */
    public View add(Wanted wanted, Caller by) {
        PersonId id = id(wanted.id());
        if (TAKEN.contains(id.value())) {
            throw bad("id", "the name '" + id + "' is the program's own", "choose another one.");
        }
        Role role = Role.of(String.valueOf(wanted.role()))
                .orElseThrow(() -> bad(
                        "role",
                        "there is no role '" + wanted.role() + "'",
                        "take one of "
                                + Arrays.stream(Role.values()).map(Role::word).collect(Collectors.joining(", "))
                                + "."));
        Optional<UnitId> place = Optional.ofNullable(wanted.place())
                .filter(text -> !text.isBlank())
                .map(this::unit);
        if (role == Role.MANAGER && place.isEmpty()) {
            throw bad("place", "a manager has a place in the organisation", "name their unit: --place UNIT.");
        }
        String name = wanted.name() == null || wanted.name().isBlank()
                ? id.value()
                : wanted.name().strip();
        Kept kept = new Kept(
                new Person(id, name, role, place),
                Passwords.hash(id, String.valueOf(wanted.password())),
                clock.instant(),
                by.id(),
                Optional.empty(),
                true);
        if (!people.add(kept)) {
            throw bad("id", "there is somebody called '" + id + "' already", "choose another name.");
        }
        return View.of(kept);
    }

    private UnitId unit(String text) {
        return facts.known().units().stream()
                .filter(unit -> unit.id().value().equals(text))
                .findFirst()
                .orElseThrow(() -> bad(
                        "place",
                        "there is no unit '" + text + "'",
                        "it is spelt otherwise, or the facts are not loaded yet."))
                .id();
    }

    /**
     * Gives somebody another password; who had signed in with the one before has to do so again.
     *
     * @return false if there is nobody of that name
     * @throws BadInput if the password cannot be taken
     */
    public boolean password(String id, String password, Caller by) {
        PersonId known = id(id);
        return people.changeHash(known, Passwords.hash(known, password), by.id());
    }

    /**
     * Lets somebody sign in no more, from this moment.
     *
     * @return false if there is nobody of that name
     */
    public boolean remove(String id, Caller by) {
        return people.remove(id(id), by.id());
    }

    private static PersonId id(String text) {
        try {
            return new PersonId(String.valueOf(text));
        } catch (IllegalArgumentException e) {
            throw bad(
                    "id",
                    "'" + text + "' is no name to sign in with",
                    "take at most 64 lower-case letters, digits, dots, hyphens, underscores and @.");
        }
    }

    private static BadInput bad(String field, String what, String maybe) {
        return new BadInput(Problem.error(Place.of(field), what, maybe));
    }
}
