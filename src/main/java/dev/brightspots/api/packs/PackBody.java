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
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Turns the body of a request into the texts of a rule pack; nothing of it is ever written to a file. */
final class PackBody {
    private static final Pattern RULES = Pattern.compile(".*\\.(?:drl|yaml|md)");

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
        Map<String, byte[]> files = new TreeMap<>();
        fields.entries().forEach((path, value) -> {
            if (!(value instanceof Node.Word word)
                    || !StandardCharsets.UTF_8.newEncoder().canEncode(word.text())) {
                throw new BadInput(Problem.error(
                        value.place(), "the value of a file is no text", "give the file's text as one string."));
            }
            files.put(path, word.text().getBytes(StandardCharsets.UTF_8));
        });
        return folder(name, files);
    }

    /** Reads files that were sent under their paths, or in fields of these names. */
    static RulePackFolder multipart(String name, MultipartHttpServletRequest request) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (List<MultipartFile> sent : request.getMultiFileMap().values()) {
            for (MultipartFile file : sent) {
                String path = RULES.matcher(file.getName()).matches()
                        ? file.getName()
                        : String.valueOf(file.getOriginalFilename());
                if (files.put(path, file.getBytes()) != null) {
                    throw new BadInput(Problem.error(
                            Place.of("request"), "two files were sent under one name", "send one of each."));
                }
            }
        }
        return folder(name, files);
    }

    private static RulePackFolder folder(String name, Map<String, byte[]> files) {
        if (files.isEmpty()) {
            throw ApiProblem.bad("the request brings no files", "send thresholds.yaml and at least one rule.drl.");
        }
        return RulePackFolder.uploaded(name, files);
    }
}
