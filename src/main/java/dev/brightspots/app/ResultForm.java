package dev.brightspots.app;

import dev.brightspots.api.RunBook.Item;
import dev.brightspots.api.RunBook.Made;
import dev.brightspots.pipeline.Proposals;
import dev.brightspots.pipeline.RunResult;
import dev.brightspots.report.AdviceHtml;
import dev.brightspots.report.AdviceJson;
import dev.brightspots.report.Edition;
import dev.brightspots.report.PlanJson;
import dev.brightspots.report.PlanSheet;
import dev.brightspots.report.PlanSheets;
import dev.brightspots.report.RecommendationJson;
import dev.brightspots.sales.Unit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Puts a result into the forms in which it is kept and handed out. */
final class ResultForm {
    private final List<Item> items = new ArrayList<>();

    private ResultForm() {}

    static Made of(RunResult result, String rules) {
        ResultForm form = new ResultForm();
        result.data().organisation().units().forEach(form::unit);
        form.all("standings", result.standings(), AdviceJson::standing);
        form.all("brightSpots", result.brightSpots(), AdviceJson::brightSpot);
        form.all("recommendations", result.recommendations(), RecommendationJson::of);
        form.all("practiceEffects", result.practiceEffects(), AdviceJson::practiceEffect);
        form.all("inquiries", result.inquiries(), AdviceJson::inquiry);
        form.all("warnings", result.warnings(), AdviceJson::warning);
        form.all("patterns", result.patterns(), AdviceJson::pattern);
        form.all("halts", result.halts(), AdviceJson::halt);
        form.all("outcomes", result.outcomes(), PlanJson::outcome);
        form.all("plans", result.planned().plans(), new PlanJson(result)::of);
        PlanSheets.of(result, Edition.of(rules)).forEach(form::sheet);
        result.firings().forEach(form::firing);
        return new Made(
                result.run(),
                written(out -> AdviceJson.write(result, out)),
                written(out -> AdviceHtml.write(result, Edition.of(rules), out)),
                form.items,
                Proposals.of(result));
    }

    private void unit(Unit unit) {
        ObjectNode node =
                JsonNodeFactory.instance.objectNode().put("id", unit.id().value());
        node.setAll(AdviceJson.unit(unit));
        items.add(new Item(
                "units",
                Optional.empty(),
                Optional.of(unit.id().value()),
                Optional.empty(),
                Optional.empty(),
                node.toString()));
    }

    /** Without an id, which is that of its plan already. */
    private void sheet(PlanSheet sheet) {
        items.add(new Item(
                "planSheets",
                Optional.empty(),
                Optional.of(sheet.unit()),
                Optional.empty(),
                Optional.empty(),
                sheet.json().toString()));
    }

    private void firing(RunResult.Firing firing) {
        ObjectNode node =
                JsonNodeFactory.instance.objectNode().put("rule", firing.rule()).put("fired", firing.fired());
        ObjectNode concluded = node.putObject("concluded");
        firing.concluded().forEach(concluded::put);
        items.add(new Item(
                "firings", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), node.toString()));
    }

    private <T> void all(String kind, List<T> entries, Function<T, ObjectNode> form) {
        for (T entry : entries) {
            ObjectNode node = form.apply(entry);
            items.add(new Item(
                    kind,
                    text(node, "id"),
                    text(node, "unit").or(() -> text(node, "target")),
                    text(node, "metric"),
                    text(node, "practice"),
                    node.toString()));
        }
    }

    private static Optional<String> text(ObjectNode node, String key) {
        JsonNode value = node.get(key);
        return value == null || value.isNull() ? Optional.empty() : Optional.of(value.asString());
    }

    /** Writes to a stream. */
    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private static String written(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot be written to", e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
