package dev.brightspots.cli;

import dev.brightspots.rulepack.RulePack;
import dev.brightspots.rulepack.RulePackFolder;
import dev.brightspots.text.BadInput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which rules a command uses: those asked for, else ./rules, else the packed ones. */
final class RulesOptions {
    private static final Path BESIDE = Path.of("rules");

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "The folder of rules. Without it: ./rules, or else the rules that came with the program.")
    private Optional<Path> rules = Optional.empty();

    RulePackFolder read(Streams streams) {
        return folder(streams).map(RulePackFolder::read).orElseGet(RulePackFolder::packed);
    }

    static RulePack compile(RulePackFolder folder) {
        try {
            return RulePack.compile(folder);
        } catch (BadInput e) {
            throw Failure.rules(e);
        }
    }

    /** Which ones, in words. */
    String inWords(Streams streams) {
        return rules.map(Path::toString)
                .orElseGet(() -> chosen(streams).isPresent() ? "./rules" : "those that came with the program");
    }

    /** The folder, unless the packed rules are used. */
    Optional<Path> folder(Streams streams) {
        return chosen(streams).map(streams::at);
    }

    /** The folder as it was given; empty for the rules that came with the program. */
    Optional<Path> chosen(Streams streams) {
        return rules.or(() -> Files.isDirectory(streams.at(BESIDE)) ? Optional.of(BESIDE) : Optional.empty());
    }

    boolean given() {
        return rules.isPresent();
    }
}
