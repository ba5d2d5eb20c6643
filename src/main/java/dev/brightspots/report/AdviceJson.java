package dev.brightspots.report;

import dev.brightspots.advise.Reason;
import dev.brightspots.facts.CauseKind;
import dev.brightspots.pipeline.Run;
import dev.brightspots.pipeline.RunResult;
import dev.brightspots.pipeline.RunResult.Answerable;
import dev.brightspots.sales.Unit;
import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The outside contract as JSON: the whole of a run, or one item of it. The same result gives the same bytes; what does not
 * apply is null, never absent.
 */
public final class AdviceJson {
    private AdviceJson() {}

    /** Writes all that a run concluded; leaves the stream open. */
    public static void write(RunResult result, OutputStream out) throws IOException {
        try (JsonGenerator json = JsonItem.WRITER.createGenerator(out)) {
            json.writeStartObject();
            json.writeName("run");
            json.writeTree(run(result.run()));
            json.writeName("units");
            json.writeStartObject();
            for (Unit unit : result.data().organisation().units()) {
                json.writeName(unit.id().value());
                json.writeTree(unit(unit));
            }
            json.writeEndObject();
            list(json, "standings", result.standings(), AdviceJson::standing);
            list(json, "brightSpots", result.brightSpots(), AdviceJson::brightSpot);
            list(json, "recommendations", result.recommendations(), RecommendationJson::of);
            list(json, "practiceEffects", result.practiceEffects(), AdviceJson::practiceEffect);
            list(json, "inquiries", result.inquiries(), AdviceJson::inquiry);
            list(json, "warnings", result.warnings(), AdviceJson::warning);
            list(json, "patterns", result.patterns(), AdviceJson::pattern);
            list(json, "halts", result.halts(), AdviceJson::halt);
            list(json, "outcomes", result.outcomes(), PlanJson::outcome);
            list(json, "plans", result.planned().plans(), new PlanJson(result)::of);
            json.writeName("planning");
            json.writeTree(PlanJson.planning(result.planned()));
            list(json, "problems", result.problems(), AdviceJson::problem);
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }

    private static <T> void list(JsonGenerator json, String key, List<T> items, Function<T, ObjectNode> node) {
        json.writeName(key);
        json.writeStartArray();
        for (T item : items) {
            json.writeTree(node.apply(item));
        }
        json.writeEndArray();
    }

    /** Any item that can be asked why, in the form of its own list. */
    public static ObjectNode item(Answerable item) {
        if (item instanceof RunResult.StandingLine standing) {
            return standing(standing);
        }
        if (item instanceof RunResult.Bright bright) {
            return brightSpot(bright);
        }
        if (item instanceof RunResult.Advised advised) {
            return RecommendationJson.of(advised);
        }
        if (item instanceof RunResult.Ask ask) {
            return inquiry(ask);
        }
        if (item instanceof RunResult.Named named) {
            return pattern(named);
        }
        if (item instanceof RunResult.Halted halted) {
            return halt(halted);
        }
        return warning((RunResult.Caution) item);
    }

    /** The head of the document. */
    public static ObjectNode run(Run run) {
        return new JsonItem()
                .text("id", run.id())
                .text("period", run.period())
                .text("rulePack", run.rulePack())
                .text("data", run.data())
                .whole("facts", run.facts())
                .whole("refused", run.refused())
                .node();
    }

    /** One of the units, without its id. */
    public static ObjectNode unit(Unit unit) {
        return new JsonItem()
                .text("name", unit.name())
                .text("kind", unit.kind())
                .text("parent", unit.parent())
                .node();
    }

    /** One of the standings. */
    public static ObjectNode standing(RunResult.StandingLine line) {
        return new JsonItem()
                .text("id", line.id())
                .text("unit", line.unit())
                .text("metric", line.metric())
                .text("period", line.period())
                .text("standing", line.standing())
                .number("value", line.value())
                .number("expected", line.expected())
                .number("crude", line.crude())
                .number("lead", line.lead())
                .number("low", line.low())
                .number("high", line.high())
                .number("q", line.q())
                .number("reliability", line.reliability())
                .number("sample", line.sample())
                .number("detectable", line.detectable())
                .whole("leagueRank", line.leagueRank())
                .textOrNull("because", line.because())
                .node();
    }

    /** One of the bright spots. */
    public static ObjectNode brightSpot(RunResult.Bright bright) {
        return new JsonItem()
                .text("id", bright.id())
                .text("unit", bright.unit())
                .text("metric", bright.metric())
                .text("period", bright.period())
                .text("cause", bright.cause())
                .text("text", bright.text())
                .set("shares", byCause(bright.shares(), JsonItem::number))
                .set("shareIntervals", byCause(bright.shareIntervals(), AdviceJson::interval))
                .set("parts", byCause(bright.parts(), JsonItem::number))
                .text("practice", bright.practice())
                .text("since", bright.since())
                .set("reasons", reasons(bright.reasons()))
                .node();
    }

    /** One of the practice effects. */
    public static ObjectNode practiceEffect(RunResult.Effect effect) {
        return new JsonItem()
                .text("practice", effect.practice())
                .text("metric", effect.metric())
                .text("context", effect.context())
                .text("design", effect.design())
                .whole("sites", effect.sites())
                .number("effect", effect.effect())
                .number("low", effect.low())
                .number("high", effect.high())
                .number("chance", effect.chance())
                .text("grade", effect.grade())
                .text("text", effect.text())
                .node();
    }

    /** One of the inquiries. */
    public static ObjectNode inquiry(RunResult.Ask ask) {
        return new JsonItem()
                .text("id", ask.id())
                .text("unit", ask.unit())
                .text("metric", ask.metric())
                .texts("compareWith", ask.compareWith())
                .texts("ruledOut", ask.ruledOut())
                .texts("questions", ask.questions())
                .text("text", ask.text())
                .set("reasons", reasons(ask.reasons()))
                .node();
    }

    /** One of the warnings. */
    public static ObjectNode warning(RunResult.Caution caution) {
        return new JsonItem()
                .text("id", caution.id())
                .text("unit", caution.unit())
                .textOrNull("context", caution.context())
                .text("metric", caution.metric())
                .text("kind", caution.kind())
                .text("text", caution.text())
                .set("reasons", reasons(caution.reasons()))
                .node();
    }

    /** One of the patterns. */
    public static ObjectNode pattern(RunResult.Named named) {
        return new JsonItem()
                .text("id", named.id())
                .text("unit", named.unit())
                .text("metric", named.metric())
                .text("name", named.name())
                .text("text", named.text())
                .set("reasons", reasons(named.reasons()))
                .node();
    }

    /** One of the practices not to be spread further. */
    public static ObjectNode halt(RunResult.Halted halted) {
        return new JsonItem()
                .text("id", halted.id())
                .text("practice", halted.practice())
                .text("metric", halted.metric())
                .text("context", halted.context())
                .text("kind", halted.kind())
                .text("text", halted.text())
                .set("reasons", reasons(halted.reasons()))
                .node();
    }

    /** One of the problems. */
    public static ObjectNode problem(Problem problem) {
        Place place = problem.place();
        return new JsonItem()
                .text("file", place.file())
                .whole("line", place.line() > 0 ? OptionalInt.of(place.line()) : OptionalInt.empty())
                .whole("column", place.column() > 0 ? OptionalInt.of(place.column()) : OptionalInt.empty())
                .text("what", problem.what())
                .textOrNull("maybe", problem.maybe())
                .node();
    }

    /** The reasons of any item. */
    public static ArrayNode reasons(List<Reason> reasons) {
        return ReasonJson.all(reasons);
    }

    private static <T> ObjectNode byCause(Map<CauseKind, T> values, Function<T, JsonNode> node) {
        JsonItem item = new JsonItem();
        for (CauseKind cause : CauseKind.values()) {
            T value = values.get(cause);
            if (value != null) {
                item.set(cause.name(), node.apply(value));
            }
        }
        return item.node();
    }

    private static JsonNode interval(RunResult.Interval interval) {
        return new JsonItem()
                .number("low", interval.low())
                .number("high", interval.high())
                .node();
    }
}
