package dev.brightspots.api;

import dev.brightspots.people.Person;
import dev.brightspots.people.PersonId;
import dev.brightspots.people.Role;
import dev.brightspots.sales.UnitId;
import java.util.Optional;

/** Who asks. Methods of controllers take it as an argument. */
public record Caller(Person person) {
    /** The commands on the server's own machine. */
    public static final Caller LOCAL = of("local");

    /** What a server does of itself. */
    public static final Caller SERVER = of("server");

    private static Caller of(String id) {
        return new Caller(new Person(new PersonId(id), id, Role.ADMINISTRATOR, Optional.empty()));
    }

    /** The id that is kept with what they do. */
    public String id() {
        return person.id().value();
    }

    /** The unit at the top of what they see; empty if they see the whole organisation. */
    public Optional<String> place() {
        return person.place().map(UnitId::value);
    }
}
