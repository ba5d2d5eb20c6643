package dev.brightspots.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brightspots.facts.CauseKind;
import dev.brightspots.sales.Unit;
import dev.brightspots.worlds.Truth.Plant;
import dev.brightspots.worlds.folder.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleDataTest {
    private static final Path SHIPPED = Path.of("sample-data");
    private static final long SEED = 199;
    private static final List<String> FILES = List.of(
            "units.csv", "metrics.yaml", "observations.csv", "practices.yaml", "adoptions.csv", "capacity.yaml");

    @Test
    void theShippedFilesAreWhatTheSeedMakes(@TempDir Path temp) throws IOException {
        DataFolder.write(World.make(WorldSpec.sample(SEED)).data(), temp);
        for (String file : FILES) {
            assertThat(temp.resolve(file)).hasSameBinaryContentAs(SHIPPED.resolve(file));
        }
    }

    @Test
    void theShippedFilesAreUnderAMegabyte() throws IOException {
        long bytes = 0;
        for (String file : FILES) {
            bytes += Files.size(SHIPPED.resolve(file));
        }
        assertThat(bytes).isLessThan(1_000_000);
    }

    @Test
    void everyCauseHasAnExample() {
        Truth truth = World.make(WorldSpec.sample(SEED)).truth();
        assertThat(truth.spots()).extracting(Truth.Spot::cause).contains(CauseKind.values());
        assertThat(truth.plants()).extracting(Plant::why).contains(Plant.Why.GAMING, Plant.Why.THIN);
    }

    @Test
    void teamsWithoutAPartStayOrdinary() {
        Truth truth = World.make(WorldSpec.sample(SEED)).truth();
        List<String> ordinary = List.of("quarrendell", "vinterfold", "wexcombe", "yarrowgate", "zennorwick");
        assertThat(truth.leads())
                .filteredOn(lead -> ordinary.contains(lead.unit().value()))
                .filteredOn(lead -> !lead.metric().value().equals("discount"))
                .hasSize(35)
                .allMatch(lead -> Math.abs(lead.lead()) < 0.15);
    }

    @Test
    void theReadmeSaysWhoIsWho() throws IOException {
        String readme = Files.readString(SHIPPED.resolve("README.md"));
        World world = World.make(WorldSpec.sample(SEED));
        assertThat(world.data().organisation().units())
                .filteredOn(unit -> unit.kind().equals("team"))
                .extracting(Unit::name)
                .hasSize(25)
                .allMatch(readme::contains);
        assertThat(world.data().practices().values())
                .allMatch(practice -> readme.contains(practice.id().value()));
    }
}
