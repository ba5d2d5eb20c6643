package dev.brightspots.report;

import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a check found, as JSON: the problems in the words of the contract, with severity and the name of the check. */
public final class CheckJson {
    private CheckJson() {}

    /** Writes the result; leaves the stream open. */
    public static void write(CheckResult result, OutputStream out) throws IOException {
        long errors = result.errors();
        ObjectNode node = new JsonItem()
                .text("rulePack", result.rulePack())
                .set("rules", whole(result.rules()))
                .set("rows", whole(result.rows()))
                .set("refused", whole(result.refused()))
                .whole("errors", errors)
                .whole("warnings", result.problems().size() - errors)
                .set("problems", JsonItem.array(result.problems(), CheckJson::problem))
                .node();
        out.write((JsonItem.WRITER.writeValueAsString(node) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode whole(OptionalLong number) {
        return number.isPresent()
                ? JsonNodeFactory.instance.numberNode(number.getAsLong())
                : JsonNodeFactory.instance.nullNode();
    }

    private static ObjectNode problem(Problem problem) {
        Place place = problem.place();
        return new JsonItem()
                .text("file", place.file())
                .whole("line", place.line() > 0 ? OptionalInt.of(place.line()) : OptionalInt.empty())
                .whole("column", place.column() > 0 ? OptionalInt.of(place.column()) : OptionalInt.empty())
                .text("severity", problem.severity().name().toLowerCase(Locale.ROOT))
                .textOrNull("check", problem.check())
                .text("what", problem.what())
                .textOrNull("maybe", problem.maybe())
                .node();
    }
}
