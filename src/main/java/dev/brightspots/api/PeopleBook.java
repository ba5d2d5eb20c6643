package dev.brightspots.api;

import dev.brightspots.people.Person;
import dev.brightspots.people.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps who may sign in, with the hashes of their passwords; each call is one transaction. */
public interface PeopleBook {
    /** Who adds the people of a first look. */
    String DEMO = "demo";

    /** How to sign in at a first look; empty where nobody of a first look is left. */
    static String demoSignIn(List<Kept> people) {
        List<String> demo = people.stream()
                .filter(Kept::demo)
                .map(one -> one.person().id().value())
                .toList();
        return demo.isEmpty()
                ? ""
                : "Demo sign-in: " + String.join(", ", demo) + "; the password is the name. On this machine only.";
    }

    /** Everybody who was ever added, by id. */
    List<Kept> all();

    /** Somebody who may sign in. */
    Optional<Kept> find(PersonId id);

    /**
     * Lets somebody sign in from now on.
     *
     * @return false if the name is taken by somebody who may sign in already
     */
    boolean add(Kept person);

    /**
     * Gives somebody another password.
     *
     * @param by the id of whoever does it
     * @return false if nobody of that name may sign in
     */
    boolean changeHash(PersonId id, String hash, String by);

    /**
     * Lets somebody sign in no more.
     *
     * @param by the id of whoever does it
     * @return false if nobody of that name may sign in
     */
    boolean remove(PersonId id, String by);

    /**
     * Somebody who was added.
     *
     * @param hash of the password
     * @param createdBy the id of whoever added them
     * @param changedBy the id of whoever changed the password or removed them since
     * @param active whether they may sign in
     */
    record Kept(
            Person person,
            String hash,
            Instant createdAt,
            String createdBy,
            Optional<String> changedBy,
            boolean active) {
        /** Whether it is somebody of a first look, whose password everybody knows. */
        public boolean demo() {
            return active && createdBy.equals(DEMO) && changedBy.isEmpty();
        }
    }
}
