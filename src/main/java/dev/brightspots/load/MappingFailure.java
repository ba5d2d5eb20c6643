package dev.brightspots.load;

import java.io.Serial;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the engine said of a statement that failed, in parts; its sentences never reach a user. */
final class MappingFailure extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"|'([^']*)'");

    private final String sort;
    private final String message;
    private final String subject;
    private final String name;
    private final int position;

    private MappingFailure(String sort, String message, String subject, String name, int position) {
        super(message);
        this.sort = sort;
        this.message = message;
        this.subject = subject;
        this.name = name;
        this.position = position;
    }

    /** What an exception of the driver says. */
    static MappingFailure of(SQLException e) {
        String text = String.valueOf(e.getMessage());
        int brace = text.indexOf('{');
        if (brace >= 0) {
            try {
                JsonNode said = JSON.readTree(text.substring(brace));
                return of(said, said.path("exception_type").asString(""), "exception_message");
            } catch (JacksonException other) {
                return new MappingFailure("", text, "", "", -1);
            }
        }
        return new MappingFailure("", text, "", "", -1);
    }

    /** What the engine says of a text that it cannot read as a query. */
    static MappingFailure ofReading(JsonNode said) {
        return of(said, said.path("error_type").asString(""), "error_message");
    }

    /** The time is over. */
    static MappingFailure late() {
        return new MappingFailure("INTERRUPT", "", "", "", -1);
    }

    private static MappingFailure of(JsonNode said, String sort, String message) {
        return new MappingFailure(
                sort,
                said.path(message).asString(""),
                said.path("type").asString(""),
                said.path("name").asString(""),
                position(said.path("position").asString("")));
    }

    private static int position(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }

    boolean isSort(String other) {
        return sort.equalsIgnoreCase(other);
    }

    boolean says(String part) {
        return message.contains(part);
    }

    /** Table, Scalar Function, ...: what the engine missed; empty if nothing. */
    String subject() {
        return subject;
    }

    /** The name it missed, or empty. */
    String name() {
        return name;
    }

    /** The byte of the statement that it points at, from 0; -1 if none. */
    int position() {
        return position;
    }

    /** The quoted word of that number (from 1) in the engine's sentence, or empty. */
    String quoted(int number) {
        Matcher matcher = QUOTED.matcher(message);
        for (int i = 1; matcher.find(); i++) {
            if (i == number) {
                return matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
            }
        }
        return "";
    }
}
