package dev.brightspots.rulepack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** One attempt of the corpus to do what rules may not; each is a part of a rule that is otherwise fine. */
record Escape(String way, String name, String drl) {
    static final String FILE = "standing/tried/rule.drl";
    private static final Path CORPUS = Path.of("src/test/resources/rules-corpus/escape");

    static List<Escape> all() {
        List<Escape> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(CORPUS)) {
            for (Path file : files.sorted().toList()) {
                String way = file.getFileName().toString().replace(".yaml", "");
                for (JsonNode one : new YAMLMapper().readTree(Files.readAllBytes(file))) {
                    all.add(new Escape(way, one.get("name").asString(), drl(one)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static String drl(JsonNode one) {
        if (one.has("file")) {
            return part(one, "file", "");
        }
        String constraint = part(one, "constraint", "");
        return """
                package rules
                import dev.brightspots.facts.*;
                %s
                rule "tried"
                    @id("tried") @since("1") @owner("me") @says("something") %s
                when
                    Assessment( $who : who, $metric : metric%s )
                    %s
                then
                    %s
                end
                %s
                """.formatted(
                        part(one, "before", ""),
                        part(one, "head", ""),
                        constraint.isEmpty() ? "" : ", " + constraint,
                        part(one, "when", ""),
                        part(one, "then", "insertLogical( new Pattern( $who, $metric, \"p\" ) );"),
                        part(one, "after", ""));
    }

    private static String part(JsonNode one, String key, String otherwise) {
        return one.has(key) ? one.get(key).asString() : otherwise;
    }

    @Override
    public String toString() {
        return way + ": " + name;
    }
}
