package dev.brightspots.api.people;

import dev.brightspots.people.Access;
import java.util.List;
import java.util.Optional;

/** The table of doors, for tests that stand elsewhere. */
public final class DoorTable {
    private DoorTable() {}

    /**
     * A door of it.
     *
     * @param access what it needs; empty if it is open to everybody
     */
    public record Door(String method, String path, Optional<Access> access) {}

    /** All of them. */
    public static List<Door> all() {
        return Doors.all().stream()
                .map(door -> new Door(door.method().name(), door.path(), door.access()))
                .toList();
    }
}
