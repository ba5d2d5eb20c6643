package dev.brightspots.worlds;

import dev.brightspots.worlds.folder.DataFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes worlds as data folders; the truth goes beside the folder, where no run will read it. */
public final class WorldFiles {
    private WorldFiles() {}

    /**
     * Writes the data folder and, beside it, its truth as {@code NAME.truth.json}.
     *
     * @throws IOException if a file cannot be written
     */
    public static void write(World world, Path folder) throws IOException {
        DataFolder.write(world.data(), folder);
        Path whole = folder.toAbsolutePath().normalize();
        Files.write(
                whole.resolveSibling(whole.getFileName() + ".truth.json"),
                TruthText.of(world).getBytes(StandardCharsets.UTF_8));
    }
}
