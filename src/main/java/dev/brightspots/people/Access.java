package dev.brightspots.people;

import static dev.brightspots.people.Role.ADMINISTRATOR;
import static dev.brightspots.people.Role.MANAGER;
import static dev.brightspots.people.Role.SALES_OPS;
import static dev.brightspots.people.Role.TRAINER;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What somebody may do: the one table of actions and roles. Whoever does not stand in the row of an action is refused it, and
 * what has no row nobody can do.
 */
@SuppressWarnings("ImmutableEnumChecker") // the sets cannot be changed
public enum Access {
    READ_UNITS(Reach.PLACE, "read about units", MANAGER, TRAINER, SALES_OPS, ADMINISTRATOR),
    ASK_WHY(Reach.PLACE, "ask why and why not", MANAGER, TRAINER, SALES_OPS, ADMINISTRATOR),
    READ_ALL(Reach.WHOLE, "read what concerns the whole organisation", TRAINER, SALES_OPS, ADMINISTRATOR),
    /** Each what the table of moves allows: it knows who may do what with a plan, from which state. */
    REVIEW_PLANS(Reach.PLACE, "have a say in plans", MANAGER, TRAINER, SALES_OPS, ADMINISTRATOR),
    KEEP_PRACTICES(Reach.WHOLE, "keep the library of practices", TRAINER, ADMINISTRATOR),
    RECORD_ADOPTIONS(Reach.PLACE, "record who took up a practice", TRAINER, ADMINISTRATOR),
    RECORD_FINDINGS(Reach.PLACE, "record what was found by asking", TRAINER, ADMINISTRATOR),
    LOAD_FACTS(Reach.WHOLE, "load facts", SALES_OPS, ADMINISTRATOR),
    EDIT_RULES(Reach.WHOLE, "edit rules", SALES_OPS, ADMINISTRATOR),
    START_RUNS(Reach.WHOLE, "start runs", SALES_OPS, ADMINISTRATOR),
    KEEP_PEOPLE(Reach.WHOLE, "add and remove people", ADMINISTRATOR);

    private final Reach reach;
    private final String words;
    private final Set<Role> roles;

    Access(Reach reach, String words, Role... roles) {
        this.reach = reach;
        this.words = words;
        EnumSet<Role> all = EnumSet.noneOf(Role.class);
        Collections.addAll(all, roles);
        this.roles = Collections.unmodifiableSet(all);
    }

    /** What an action concerns. */
    private enum Reach {
        /** Units: who has a place does it at or below that. */
        PLACE,
        /** The organisation as a whole: who has a place in it does not do it. */
        WHOLE
    }

    /** Whether somebody may do it, be it at the own place alone. */
    public boolean allows(Person person) {
        return roles.contains(person.role())
                && (reach == Reach.PLACE || person.place().isEmpty());
    }

    /** Who may do it, in the order of the roles. */
    public Set<Role> roles() {
        return roles;
    }

    /** What it is, after "may". */
    public String words() {
        return words;
    }
}
