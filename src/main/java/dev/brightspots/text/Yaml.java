package dev.brightspots.text;

import java.io.Reader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Reads YAML or JSON into {@link Node}s that know their place. */
public final class Yaml {
    private static final ObjectMapper YAML =
            YAMLMapper.builder(YAMLFactory.builder().build()).build();
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final int DEEPEST = 30;

    private final String file;
    private final JsonParser parser;

    /** Where the reader says that it met one; the place of the exception is that of the value before. */
    private static final Pattern TAB = Pattern.compile("(?s)\\(TAB\\).*?line (\\d+), column (\\d+)");

    private Yaml(String file, JsonParser parser) {
        this.file = file;
        this.parser = parser;
    }

    /**
     * Reads one YAML document.
     *
     * @param file the name to put into places
     * @throws BadInput if the text is not YAML, with the line where reading stopped
     */
    public static Node read(String file, Reader text) {
        return read(file, text, YAML);
    }

    /**
     * Reads one JSON document.
     *
     * @param file the name to put into places
     * @throws BadInput if the text is not JSON, with the line where reading stopped
     */
    public static Node readJson(String file, Reader text) {
        return read(file, text, JSON);
    }

    private static Node read(String file, Reader text, ObjectMapper mapper) {
        try (JsonParser parser = mapper.createParser(text)) {
            Yaml reading = new Yaml(file, parser);
            JsonToken first = parser.nextToken();
            if (first == null) {
                return new Node.Nothing(Place.of(file));
            }
            Node node = reading.node(first, 0);
            if (parser.nextToken() != null) {
                throw new BadInput(Problem.error(
                        reading.here(),
                        "the text goes on after its end",
                        "it is two texts, or a bracket or '---' is too much."));
            }
            return node;
        } catch (JacksonException e) {
            throw new BadInput(unreadable(file, e, mapper == JSON));
        }
    }

    private static Problem unreadable(String file, JacksonException e, boolean json) {
        Place where = e.getLocation() == null ? Place.of(file) : place(file, e.getLocation());
        if (json) {
            return Problem.error(
                    where,
                    "the text cannot be read as JSON from here",
                    "a comma, quote or bracket is missing just before.");
        }
        Matcher tab = TAB.matcher(String.valueOf(e.getMessage()));
        if (tab.find()) {
            return Problem.error(
                    new Place(file, Integer.parseInt(tab.group(1)), Integer.parseInt(tab.group(2))),
                    "a tab stands where the line begins",
                    "indent by spaces.");
        }
        return Problem.error(
                where,
                "the text cannot be read as YAML from here",
                "the indent differs from the lines above, a colon lacks the space after it, or a quote is not closed.");
    }

    private Node node(JsonToken token, int depth) {
        if (depth > DEEPEST) {
            throw new BadInput(
                    Problem.error(here(), "the text is nested deeper than " + DEEPEST + " levels", "flatten it."));
        }
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            throw new BadInput(Problem.error(
                    here(),
                    "a value that begins with '*' stands for another one, which is not supported",
                    "write the value itself, or put it between quotes."));
        }
        return switch (token) {
            case START_OBJECT -> fields(depth);
            case START_ARRAY -> items(depth);
            case VALUE_NULL -> new Node.Nothing(here());
            default -> new Node.Word(here(), parser.getString());
        };
    }

    private Node fields(int depth) {
        Place start = here();
        Map<String, Node> entries = new LinkedHashMap<>();
        Map<String, Place> keys = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            Place at = here();
            if (keys.containsKey(key)) {
                throw new BadInput(Problem.error(
                        at,
                        "'" + key + "' stands twice (first in line "
                                + keys.get(key).line() + ")",
                        "remove one of them."));
            }
            keys.put(key, at);
            entries.put(key, node(parser.nextToken(), depth + 1));
        }
        return new Node.Fields(start, Collections.unmodifiableMap(entries), Collections.unmodifiableMap(keys));
    }

    private Node items(int depth) {
        Place start = here();
        List<Node> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(node(token, depth + 1));
        }
        return new Node.Items(start, List.copyOf(items));
    }

    private Place here() {
        return place(file, parser.currentTokenLocation());
    }

    private static Place place(String file, TokenStreamLocation at) {
        return new Place(file, Math.max(0, at.getLineNr()), Math.max(0, at.getColumnNr()));
    }
}
