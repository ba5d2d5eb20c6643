package dev.brightspots.cli;

import dev.brightspots.rulepack.format.RuleFormat;
import dev.brightspots.rulepack.language.DrlFile;
import dev.brightspots.text.BadInput;
import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "fmt",
        description = "Lays out the rule files of a folder in one form, without changing what they say.",
        footer = {
            "",
            "Examples:",
            "  " + Root.NAME + " fmt --rules rules",
            "  " + Root.NAME + " fmt --rules rules --check"
        })
final class Fmt implements Callable<Integer> {
    private final Streams streams;

    @Mixin
    private RulesOptions rules = new RulesOptions();

    @Option(names = "--check", description = "Change nothing; list the files that would change, and end with 1.")
    private boolean checkOnly;

    Fmt(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = rules.folder(streams)
                .orElseThrow(() -> Failure.usage(
                        "there is no folder of rules here, and those that came with the program cannot be changed",
                        "name a folder with --rules."));
        int changed = 0;
        int refused = 0;
        List<Path> files = files(folder);
        for (Path file : files) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            try {
                changed += layOut(file, name) ? 1 : 0;
            } catch (BadInput e) {
                refused++;
                e.problems().forEach(streams.out()::println);
            }
        }
        streams.out()
                .println(files.size() + " rule files, " + changed + (checkOnly ? " would change" : " changed")
                        + (refused > 0 ? ", " + refused + " left alone because they cannot be read" : "") + ".");
        return refused > 0 || (checkOnly && changed > 0) ? Exit.PROBLEMS : Exit.FINE;
    }

    /** Whether the file is, or would be, another. */
    private boolean layOut(Path file, String name) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        byte[] laidOut = RuleFormat.of(new DrlFile(name, text(bytes, name))).getBytes(StandardCharsets.UTF_8);
        if (Arrays.equals(bytes, laidOut)) {
            return false;
        }
        if (!checkOnly) {
            OutFile.write(file, out -> out.write(laidOut));
        }
        streams.out().println((checkOnly ? "would change " : "changed ") + name);
        return true;
    }

    private static String text(byte[] bytes, String name) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new BadInput(Problem.error(Place.of(name), "the file is not UTF-8 text", "save it as UTF-8."));
        }
    }

    /** Every rule file of the folder but those of hidden folders, sorted. */
    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw Failure.usage(
                    "there is no such folder of rules: '" + folder + "'", "check the name given as --rules.");
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".drl") && Files.isRegularFile(file))
                    .filter(file -> StreamSupport.stream(folder.relativize(file).spliterator(), false)
                            .noneMatch(part -> part.toString().startsWith(".")))
                    .sorted()
                    .toList();
        }
    }
}
