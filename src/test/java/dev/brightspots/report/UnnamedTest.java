package dev.brightspots.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Sentences of rules name units; who reads them is told no person's name unless it is asked for. */
class UnnamedTest {
    private static final Edition COUNTED = new Edition(People.COUNTED, "");
    private static final Edition NAMED = new Edition(People.NAMED, "");

    private static String why(Edition edition) {
        return WhyText.of(
                "Person 1-2 is 9 points ahead, rep-1-2 too; Team Aurora is not.",
                RunResults.sample().data(),
                List.of(),
                edition);
    }

    @Test
    void personsAreNotNamedByNameNorById() {
        assertThat(why(COUNTED))
                .doesNotContain("Person 1-2", "rep-1-2")
                .contains("one rep of Team Aurora is 9 points ahead")
                .contains("Team Aurora is not");
        assertThat(why(NAMED)).contains("Person 1-2 is 9 points ahead, rep-1-2 too");
    }

    @Test
    void aNameThatBeginsAnotherIsNotTakenForIt() {
        Names names = new Names(RunResults.sample().data(), People.COUNTED);
        assertThat(names.unnamed("Person 1-2 and Person 1-20")).isEqualTo("one rep of Team Aurora and Person 1-20");
    }
}
