package dev.brightspots.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What takes one step for each unit or row stays quick where trees are deep, wide or wrong. */
@Timeout(60)
class LargeTreesTest {
    private static final int MANY = 20_000;

    @TempDir
    private Path dir;

    private final List<String> units = new ArrayList<>(List.of("unit,kind,parent"));
    private final List<String> observations = new ArrayList<>(List.of("unit,metric,numerator,denominator"));
    private final List<Refused> refused = new ArrayList<>();

    private Loaded read() throws IOException {
        Collections.shuffle(units.subList(1, units.size()), new Random(3));
        Files.write(dir.resolve("units.csv"), units, UTF_8);
        Files.write(dir.resolve("observations.csv"), observations, UTF_8);
        Files.writeString(
                dir.resolve("metrics.yaml"), "metrics:\n  - {id: won, type: rate, better: higher, role: outcome}\n");
        return DataFolder.read(dir, refused::add);
    }

    @Test
    void aCircleOfManyUnitsIsRefusedAsAWholeWithWhatHangsOnIt() throws IOException {
        for (int i = 0; i < MANY; i++) {
            units.add("c" + i + ",x," + "c" + (i + 1) % MANY);
            units.add("leaf" + i + ",x,c" + i);
            units.add("good" + i + ",x,");
        }
        Loaded loaded = read();
        assertThat(loaded.data().organisation().units()).hasSize(MANY);
        assertThat(refused).hasSize(2 * MANY);
        assertThat(refused.get(0).what()).hasSizeLessThan(120);
    }

    @Test
    void aLongChainWithAnUnknownTopIsRefusedAsAWhole() throws IOException {
        for (int i = 0; i < MANY; i++) {
            units.add("c" + i + ",x," + (i == 0 ? "nobody" : "c" + (i - 1)));
        }
        assertThat(read().data().organisation().units()).isEmpty();
        assertThat(refused)
                .hasSize(MANY)
                .filteredOn(row -> row.value().equals("nobody"))
                .hasSize(1);
    }

    @Test
    void ownRowsAllTheWayDownADeepChainAreCompared() throws IOException {
        for (int i = 0; i < MANY; i++) {
            units.add("c" + i + ",x," + (i == 0 ? "" : "c" + (i - 1)));
            observations.add("c" + i + ",won," + i % 2 + ",5");
        }
        Loaded loaded = read();
        assertThat(refused).isEmpty();
        assertThat(loaded.problems()).hasSize(21);
        assertThat(loaded.problems().toString()).contains("in " + (MANY - 1 - 20) + " more cases");
    }

    @Test
    void theSumIsTakenOverTheNearestUnitsThatHaveRows() throws IOException {
        Collections.addAll(units, "top,x,", "mid,x,top", "other,x,top", "a,x,mid", "b,x,mid", "c,x,other");
        Collections.addAll(observations, "a,won,1,10", "b,won,2,10", "c,won,3,10", "mid,won,4,20", "top,won,7,30");
        assertThat(read().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what())
                        .isEqualTo(
                                "the unit 'mid' has its own rows for 'won' in all (4 of 20), which replace the sum of those"
                                        + " below it (3 of 20)"));
    }

    @Test
    void manyMisspeltUnitsDoNotMakeItSlow() throws IOException {
        for (int i = 0; i < MANY; i++) {
            units.add("unit-" + i + ",x,");
            observations.add("unlt-" + i + ",won,1,2");
        }
        read();
        assertThat(refused).hasSize(MANY);
        assertThat(refused.get(5).maybe()).isEqualTo("you meant 'unit-5'.");
        assertThat(refused.get(MANY - 1).maybe()).isEqualTo("add it to units.csv, or correct its spelling.");
    }
}
