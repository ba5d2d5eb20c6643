package dev.brightspots.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brightspots.sales.UnitId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessTest {
    private static Person somebody(Role role, Optional<UnitId> place) {
        return new Person(new PersonId("anna"), "Anna", role, place);
    }

    private static Person whole(Role role) {
        return somebody(role, role == Role.MANAGER ? Optional.of(new UnitId("west")) : Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "READ_UNITS,       manager trainer sales-ops administrator",
        "ASK_WHY,          manager trainer sales-ops administrator",
        "READ_ALL,         trainer sales-ops administrator",
        "REVIEW_PLANS,     manager trainer sales-ops administrator",
        "KEEP_PRACTICES,   trainer administrator",
        "RECORD_ADOPTIONS, trainer administrator",
        "RECORD_FINDINGS,  trainer administrator",
        "LOAD_FACTS,       sales-ops administrator",
        "EDIT_RULES,       sales-ops administrator",
        "START_RUNS,       sales-ops administrator",
        "KEEP_PEOPLE,      administrator"
    })
    void whoMayDoWhat(Access action, String expected) {
        List<String> allowed = new ArrayList<>();
        for (Role role : Role.values()) {
            if (action.allows(whole(role))) {
                allowed.add(role.word());
            }
        }
        assertThat(String.join(" ", allowed)).isEqualTo(expected);
    }

    @Test
    void everyActionIsInTheTableAbove() {
        assertThat(Access.values()).hasSize(11);
    }

    @Test
    void whoHasAPlaceDoesNothingThatConcernsTheWhole() {
        Person trainer = somebody(Role.TRAINER, Optional.of(new UnitId("west")));
        assertThat(Access.REVIEW_PLANS.allows(trainer)).isTrue();
        assertThat(Access.READ_ALL.allows(trainer)).isFalse();
        assertThat(Access.KEEP_PRACTICES.allows(trainer)).isFalse();
    }

    @Test
    void rolesAreWrittenAsPeopleWriteThem() {
        assertThat(Role.of("sales-ops")).contains(Role.SALES_OPS);
        assertThat(Role.of("SALES_OPS")).isEmpty();
    }
}
