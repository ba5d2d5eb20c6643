package dev.brightspots.api.packs;

import dev.brightspots.api.ApiProblem;
import dev.brightspots.rulepack.RulePackFolder;
import dev.brightspots.text.BadInput;
import dev.brightspots.text.Node;
import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import dev.brightspots.text.Yaml;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Turns the body of a request into the texts of a rule pack; nothing of it is ever written to a file. */
final class PackBody {
    private static final int MOST_FILES = 2000;
    private static final long MOST_CHARACTERS = 4L * 1024 * 1024;
    private static final int LONGEST_PATH = 200;
    /** Plain names, none of which begins with a dot; the last one says what it is. */
    private static final Pattern PATH =
            Pattern.compile("(?:[\\w\\-][\\w\\-. ]*/)*[\\w\\-][\\w\\-. ]*\\.(?:drl|yaml|md)");

    private final Map<String, String> files = new TreeMap<>();
    private final TreeSet<String> names = new TreeSet<>();
    private final List<Problem> problems = new ArrayList<>();
    private long characters;

    private PackBody() {}

    /** Reads a JSON object of texts by path. */
    static RulePackFolder json(String name, InputStream body) throws IOException {
        Node given;
        try (InputStreamReader text = new InputStreamReader(body, StandardCharsets.UTF_8)) {
            given = Yaml.readJson("request", text);
        }
        if (!(given instanceof Node.Fields fields)) {
            throw new BadInput(Problem.error(
                    given.place(),
                    "a rule pack is a JSON object of texts by their paths",
                    "write {\"thresholds.yaml\": \"...\", \"cause/my-rule/rule.drl\": \"...\"}."));
        }
        PackBody pack = new PackBody();
        fields.entries().forEach((path, value) -> {
            if (value instanceof Node.Word word) {
                pack.add(path, word.text());
            } else {
                pack.refuse(path, "the value of '" + path + "' is no text", "give the file's text as one string.");
            }
        });
        return pack.folder(name);
    }

    /** Reads files that were sent under their paths, or in fields of these names. */
    static RulePackFolder multipart(String name, MultipartHttpServletRequest request) throws IOException {
        PackBody pack = new PackBody();
        for (List<MultipartFile> sent : request.getMultiFileMap().values()) {
            for (MultipartFile file : sent) {
                String path = PATH.matcher(file.getName()).matches()
                        ? file.getName()
                        : String.valueOf(file.getOriginalFilename());
                pack.bytes(path, file.getBytes());
            }
        }
        return pack.folder(name);
    }

    private void bytes(String path, byte[] bytes) {
        try {
            add(
                    path,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString());
        } catch (CharacterCodingException e) {
            refuse(path, "the file is not UTF-8 text", "save it as UTF-8.");
        }
    }

    private void add(String path, String text) {
        characters += text.length();
        if (characters > MOST_CHARACTERS || files.size() >= MOST_FILES) {
            throw new ApiProblem(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "a rule pack has at most " + MOST_FILES + " files and " + (MOST_CHARACTERS >> 20)
                            + " million characters",
                    "something else than rules lies in the folder.");
        }
        if (path.length() > LONGEST_PATH || !PATH.matcher(path).matches()) {
            refuse(
                    "request",
                    "'" + shortened(path) + "' is no path of a file of rules",
                    "write it as in cause/my-rule/rule.drl: names of letters, digits, - and _, ending in .drl, .yaml or .md.");
        } else if (!names.add(path.toLowerCase(Locale.ROOT))) {
            refuse(
                    path,
                    "the file '" + path + "' was sent twice",
                    "two names differ in capitals only: send one of each.");
        } else if (text.indexOf('\0') >= 0
                || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            refuse(path, "the text holds a character that is none", "it is no text file.");
        } else {
            files.put(path, text.startsWith("\uFEFF") ? text.substring(1) : text);
        }
    }

    private void refuse(String file, String what, String maybe) {
        problems.add(Problem.error(Place.of(shortened(file)), what, maybe));
    }

    private static String shortened(String path) {
        return path.length() > LONGEST_PATH ? path.substring(0, LONGEST_PATH) + "..." : path;
    }

    private RulePackFolder folder(String name) {
        if (!problems.isEmpty()) {
            throw new BadInput(problems.stream().sorted().distinct().toList());
        }
        if (files.isEmpty()) {
            throw ApiProblem.bad("the request brings no files", "send thresholds.yaml and at least one rule.drl.");
        }
        return new RulePackFolder(name, files);
    }
}
