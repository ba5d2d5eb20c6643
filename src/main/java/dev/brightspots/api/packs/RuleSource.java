package dev.brightspots.api.packs;

import dev.brightspots.api.packs.RulePackBook.Origin;
import dev.brightspots.rulepack.RulePackFolder;
import dev.brightspots.text.BadInput;
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
     * @throws BadInput if they cannot be read
     */
    RulePackFolder read() {
        return folder.map(RulePackFolder::read).orElseGet(RulePackFolder::packed);
    }

    /** Whether nobody has changed the rules since they were read. */
    boolean stillHolds(RulePackFolder read) {
        try {
            return read().files().equals(read.files());
        } catch (BadInput unreadable) {
            return false;
        }
    }

    /** Whether the rules cannot be read for the same reason as before. */
    boolean stillFails(BadInput before) {
        try {
            read();
            return false;
        } catch (BadInput now) {
            return now.problems().equals(before.problems());
        }
    }

    Origin origin() {
        return folder.isPresent() ? Origin.FOLDER : Origin.PACKED;
    }

    String name() {
        return folder.map(Path::toString).orElse("packed rules");
    }
}
