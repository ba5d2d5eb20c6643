package dev.brightspots.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brightspots.load.DataFolder;
import dev.brightspots.load.Loaded;
import dev.brightspots.load.Refused;
import dev.brightspots.sales.Observations;
import dev.brightspots.sales.SalesData;
import dev.brightspots.worlds.WorldSpec.Noise;
import dev.brightspots.worlds.WorldSpec.Uptake;
import dev.brightspots.worlds.WorldSpec.Volume;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a world writes is what the product reads. */
class RoundTripTest {
    @TempDir
    Path temp;

    @ParameterizedTest
    @MethodSource
    void aWorldIsReadAsItWasMade(WorldSpec spec) throws IOException {
        World world = World.make(spec);
        Path folder = temp.resolve("world");
        WorldFiles.write(world, folder);
        assertSame(read(folder), world.data());
    }

    static List<WorldSpec> aWorldIsReadAsItWasMade() {
        WorldSpec small = WorldSpec.standard(5).withTeams(12);
        return List.of(
                small,
                small.with(WorldSpec.Plot.NOTHING),
                WorldSpec.sample(3),
                small.with(new Volume(10, 1, 0.3))
                        .with(new Noise(1, 0.1, 0.1, 0.05, 0.1, 0.1))
                        .with(new Uptake(-0.4, 0.5, 0.3)));
    }

    @Test
    void theShippedSampleIsReadAsItWasMade() throws IOException {
        assertSame(
                read(Path.of("sample-data")), World.make(WorldSpec.sample(199)).data());
    }

    private static SalesData read(Path folder) {
        List<Refused> refused = new ArrayList<>();
        Loaded loaded = DataFolder.read(folder, refused::add);
        assertThat(refused).isEmpty();
        assertThat(loaded.problems())
                .as("nothing to say but that the mappings beside the sample are no part of its data")
                .allMatch(problem -> problem.what().endsWith("ignored: mappings"));
        return loaded.data();
    }

    private static void assertSame(SalesData read, SalesData made) {
        assertThat(read.organisation().units()).isEqualTo(made.organisation().units());
        assertThat(read.metrics()).isEqualTo(made.metrics());
        assertThat(read.practices()).isEqualTo(made.practices());
        assertThat(read.adoptions()).isEqualTo(made.adoptions());
        assertThat(read.capacity()).isEqualTo(made.capacity());
        Observations there = made.observations();
        assertThat(read.observations().strataNames()).isEqualTo(there.strataNames());
        assertThat(read.observations().size()).isEqualTo(there.size());
        for (int row = 0; row < there.size(); row++) {
            if (!read.observations().get(row).equals(there.get(row))) {
                assertThat(read.observations().get(row)).isEqualTo(there.get(row));
            }
        }
    }
}
