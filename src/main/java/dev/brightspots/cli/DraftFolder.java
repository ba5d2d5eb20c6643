package dev.brightspots.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A folder of files that appears whole or not at all, beside files that change with it. */
final class DraftFolder {
    private DraftFolder() {}

    /**
     * Writes files.
     *
     * @param root where their paths begin
     * @param fresh the folder that is new, from there
     */
    static void write(Path root, String fresh, Map<String, String> files) {
        Path target = root.resolve(fresh);
        if (Files.exists(target)) {
            throw Failure.usage("'" + target + "' is there already", "choose another id, or change the rule in it.");
        }
        Path draft = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            Files.createDirectories(draft);
            for (Map.Entry<String, String> file : files.entrySet()) {
                byte[] bytes = file.getValue().getBytes(StandardCharsets.UTF_8);
                if (file.getKey().startsWith(fresh + "/")) {
                    Files.write(draft.resolve(file.getKey().substring(fresh.length() + 1)), bytes);
                }
            }
            for (Map.Entry<String, String> file : files.entrySet()) {
                if (!file.getKey().startsWith(fresh + "/")) {
                    OutFile.write(
                            root.resolve(file.getKey()),
                            out -> out.write(file.getValue().getBytes(StandardCharsets.UTF_8)));
                }
            }
            Files.move(draft, target);
        } catch (IOException e) {
            remove(draft);
            throw Failure.usage("'" + target + "' cannot be written", "the disk is full, or you may not write there.");
        }
    }

    private static void remove(Path folder) {
        try {
            if (Files.isDirectory(folder)) {
                try (var files = Files.list(folder)) {
                    for (Path file : files.toList()) {
                        Files.delete(file);
                    }
                }
                Files.delete(folder);
            }
        } catch (IOException e) {
            // Hidden folders are no rules; it does no harm.
        }
    }
}
