package dev.brightspots.people;

import dev.brightspots.sales.UnitId;
import java.util.Optional;

/**
 * Somebody who may sign in.
 *
 * @param name as others read it
 * @param place the unit at the top of what they see; empty for the whole organisation, which a manager never sees
 */
public record Person(PersonId id, String name, Role role, Optional<UnitId> place) {
    public Person {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A person's name is not blank");
        }
        if (role == Role.MANAGER && place.isEmpty()) {
            throw new IllegalArgumentException("A manager has a place in the organisation");
        }
    }
}
