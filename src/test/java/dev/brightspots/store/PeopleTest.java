package dev.brightspots.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brightspots.api.PeopleBook;
import dev.brightspots.api.PeopleBook.Kept;
import dev.brightspots.people.Person;
import dev.brightspots.people.PersonId;
import dev.brightspots.people.Role;
import dev.brightspots.sales.Fingerprint;
import dev.brightspots.sales.UnitId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleTest {
    private static final Instant NOW = Instant.parse("2026-10-05T08:30:00Z");
    private static final PersonId ANNA = new PersonId("anna");

    @TempDir
    Path temp;

    private static Kept anna(Role role, Optional<UnitId> place, String hash) {
        return new Kept(new Person(ANNA, "Anna West", role, place), hash, NOW, "ada", Optional.empty(), true);
    }

    @Test
    void whoIsAddedComesBackEqualAlsoAfterAStop() {
        Kept anna = anna(Role.MANAGER, Optional.of(new UnitId("west")), "hash");
        try (Store store = Store.inHome(temp, Fingerprint::of)) {
            assertThat(store.people().add(anna)).isTrue();
            assertThat(store.people().add(anna)).as("the name is taken").isFalse();
        }
        try (Store store = Store.inHome(temp, Fingerprint::of)) {
            assertThat(store.people().find(ANNA)).contains(anna);
            assertThat(store.people().all()).containsExactly(anna);
        }
    }

    @Test
    void whoIsRemovedStaysInTheBookAndMakesRoomForAnother() {
        try (Store store = Store.inHome(temp, Fingerprint::of)) {
            PeopleBook people = store.people();
            people.add(anna(Role.MANAGER, Optional.of(new UnitId("west")), "hash"));
            assertThat(people.changeHash(ANNA, "other", "bert")).isTrue();
            assertThat(people.find(ANNA).orElseThrow().changedBy()).contains("bert");
            assertThat(people.remove(ANNA, "carl")).isTrue();
            assertThat(people.remove(ANNA, "carl")).isFalse();
            assertThat(people.changeHash(ANNA, "third", "bert")).isFalse();
            assertThat(people.find(ANNA)).isEmpty();
            assertThat(people.all()).singleElement().satisfies(gone -> {
                assertThat(gone.active()).isFalse();
                assertThat(gone.changedBy()).contains("carl");
            });
            assertThat(people.add(anna(Role.TRAINER, Optional.empty(), "new"))).isTrue();
            assertThat(people.find(ANNA).orElseThrow().person().role()).isEqualTo(Role.TRAINER);
        }
    }
}
