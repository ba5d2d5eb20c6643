package dev.brightspots.api.packs;

import dev.brightspots.api.packs.RulePackBook.Origin;
import dev.brightspots.rulepack.RulePackFolder;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a server's rules come from without an upload: a folder, or the program itself.
 *
 * @param folder empty for the rules that came with the program
 */
public record RuleSource(Optional<Path> folder) {
    /**
     * The rules as they are now.
     *
     * @throws dev.brightspots.text.BadInput if they cannot be read
     */
    RulePackFolder read() {
        return folder.map(RulePackFolder::read).orElseGet(RulePackFolder::packed);
    }

    Origin origin() {
        return folder.isPresent() ? Origin.FOLDER : Origin.PACKED;
    }

    String name() {
        return folder.map(Path::toString).orElse("packed rules");
    }
}
