package dev.brightspots.rulepack;

import dev.brightspots.text.BadInput;
import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The texts of a folder of rules, as they stood when it was read.
 *
 * @param name what a reader calls it
 * @param files the text of every *.drl, *.yaml (or *.yml, to say that it is not read) and *.md below the folder, by path with {@code /} between its parts
 */
public record RulePackFolder(String name, Map<String, String> files) {
    static final String PACKED = "packed-rules";
    private static final int HASH_DIGITS = 16;

    public RulePackFolder {
        Map<String, String> plain = new TreeMap<>();
        // One hash for one content, whichever way a machine ends its lines; and a line that ends for the engine ends
        // for us.
        files.forEach((path, text) -> plain.put(path, text.replace("\r\n", "\n").replace('\r', '\n')));
        files = Collections.unmodifiableMap(plain);
    }

    /**
     * Reads a folder of rules.
     *
     * @throws BadInput if there is no such folder, or a file in it is not UTF-8 text
     */
    public static RulePackFolder read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new BadInput(Problem.error(
                    Place.of(folder.toString()),
                    "there is no such folder of rules",
                    "check the name given as --rules."));
        }
        Map<String, String> files = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        // The folder itself may be a link, for example to the release in use.
        try (Stream<Path> all = Files.walk(folder.toRealPath())) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String path = folder.toRealPath().relativize(file).toString().replace('\\', '/');
                if (isOurs(path)) {
                    files.put(path, text(path, Files.readAllBytes(file), problems));
                }
            }
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new BadInput(Problem.error(
                    Place.of(folder.toString()), "the folder of rules cannot be read", "check who may read it."));
        }
        return checked(
                folder.getFileName() == null
                        ? folder.toString()
                        : folder.getFileName().toString(),
                files,
                problems);
    }

    /**
     * A folder of rules that somebody sent.
     *
     * @param name what a reader calls it
     * @param sent the bytes of each file by the name that came with it
     * @throws BadInput with every name that cannot be one, and every file that is not UTF-8 text
     */
    public static RulePackFolder uploaded(String name, Map<String, byte[]> sent) {
        SortedMap<String, byte[]> sorted = new TreeMap<>(sent);
        List<Problem> problems = UploadNames.check(sorted);
        Map<String, String> files = new TreeMap<>();
        if (problems.isEmpty()) {
            sorted.forEach((path, bytes) -> {
                String text = text(path, bytes, problems);
                if (text.indexOf('\0') >= 0) {
                    problems.add(Problem.error(
                            Place.of(path), "the text holds a character that is none", "it is no text file."));
                }
                files.put(path, text);
            });
        }
        return checked(name, files, problems);
    }

    /** The rules that came with the program. */
    public static RulePackFolder packed() {
        Map<String, String> files = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        for (String path : PackedIndex.paths()) {
            if (isOurs(path)) {
                try (InputStream in = PackedIndex.open(path)) {
                    files.put(path, text(path, in.readAllBytes(), problems));
                } catch (IOException e) {
                    problems.add(Problem.error(
                            Place.of(path), "the packed rules cannot be read", "install the program again."));
                }
            }
        }
        return checked("packed rules", files, problems);
    }

    private static RulePackFolder checked(String name, Map<String, String> files, List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        return new RulePackFolder(name, files);
    }

    private static boolean isOurs(String path) {
        return Stream.of(path.split("/")).noneMatch(part -> part.startsWith("."))
                && Stream.of(".drl", ".yaml", ".yml", ".md").anyMatch(path::endsWith);
    }

    private static String text(String path, byte[] bytes, List<Problem> problems) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            problems.add(Problem.error(Place.of(path), "the file is not UTF-8 text", "save it as UTF-8."));
            return "";
        }
    }

    /**
     * The same with other values of some thresholds, as if thresholds.yaml had been edited.
     *
     * @throws BadInput if there is no such threshold
     */
    public RulePackFolder withThresholds(Map<String, Double> values) {
        Map<String, String> changed = new TreeMap<>(files);
        values.forEach((name, value) -> changed.computeIfPresent(
                ThresholdsFile.NAME, (file, text) -> ThresholdsFile.edited(text, name, value)));
        return new RulePackFolder(name, changed);
    }

    /** What the rules conclude depends on these files only. */
    Map<String, String> deciding() {
        Map<String, String> deciding = new TreeMap<>();
        files.forEach((path, text) -> {
            if (path.endsWith(".drl") || path.equals(ThresholdsFile.NAME)) {
                deciding.put(path, text);
            }
        });
        return deciding;
    }

    /** The first digits of a SHA-256 over what decides: two folders with the same hash conclude the same. */
    public String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            deciding().forEach((path, text) -> {
                for (String part : List.of(path, text)) {
                    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                    digest.update(ByteBuffer.allocate(Integer.BYTES)
                            .putInt(bytes.length)
                            .array());
                    digest.update(bytes);
                }
            });
            return HexFormat.of().formatHex(digest.digest()).substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Java always knows SHA-256", e);
        }
    }
}
