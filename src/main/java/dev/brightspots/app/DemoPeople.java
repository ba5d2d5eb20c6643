package dev.brightspots.app;

import dev.brightspots.api.FactBook;
import dev.brightspots.api.PeopleBook;
import dev.brightspots.api.PeopleBook.Kept;
import dev.brightspots.api.people.Passwords;
import dev.brightspots.load.Known;
import dev.brightspots.people.Person;
import dev.brightspots.people.PersonId;
import dev.brightspots.people.Role;
import dev.brightspots.sales.Unit;
import dev.brightspots.sales.UnitId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** One person of each role for a first look, as long as nobody else was ever added. */
final class DemoPeople {
    private final PeopleBook people;
    private final FactBook facts;

    DemoPeople(PeopleBook people, FactBook facts) {
        this.people = people;
        this.facts = facts;
    }

    /** Adds those that are missing; who was removed stays so. */
    void add(Instant now) {
        List<Kept> all = people.all();
        if (all.stream().anyMatch(one -> !one.createdBy().equals(PeopleBook.DEMO))) {
            return;
        }
        TreeSet<String> known =
                all.stream().map(one -> one.person().id().value()).collect(Collectors.toCollection(TreeSet::new));
        Arrays.stream(Role.values())
                .filter(role -> !known.contains(role.word()))
                .flatMap(role -> person(role).stream())
                .forEach(person -> people.add(new Kept(
                        person, Passwords.hash(person.id().value()), now, PeopleBook.DEMO, Optional.empty(), true)));
    }

    /** A manager needs a place, and there is none before the first facts. */
    private Optional<Person> person(Role role) {
        PersonId id = new PersonId(role.word());
        String name = "Demo " + role.word();
        return role == Role.MANAGER
                ? place().map(place -> new Person(id, name, role, Optional.of(place)))
                : Optional.of(new Person(id, name, role, Optional.empty()));
    }

    /** Above the first unit that gets advice, so that there is something to see. */
    private Optional<UnitId> place() {
        Known known = facts.known();
        Optional<String> coached = known.metrics().coach();
        TreeSet<UnitId> above = known.units().stream()
                .flatMap(unit -> unit.parent().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Predicate<Unit> advised =
                unit -> coached.isPresent() ? unit.kind().equals(coached.get()) : !above.contains(unit.id());
        return known.units().stream()
                .filter(advised)
                .findFirst()
                .map(unit -> unit.parent().orElse(unit.id()));
    }

    /** Their names, where they may still sign in. */
    static List<String> left(PeopleBook people) {
        return people.all().stream()
                .filter(Kept::demo)
                .map(one -> one.person().id().value())
                .toList();
    }
}
