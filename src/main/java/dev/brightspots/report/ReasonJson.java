package dev.brightspots.report;

import dev.brightspots.advise.Margin;
import dev.brightspots.advise.Reason;
import dev.brightspots.facts.Fact;
import dev.brightspots.pipeline.Ids;
import java.lang.reflect.RecordComponent;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reasons in the words of the outside contract: facts are flat objects, type first, then the components in their order. */
final class ReasonJson {
    private ReasonJson() {}

    static ArrayNode all(List<Reason> reasons) {
        return JsonItem.array(reasons, ReasonJson::one);
    }

    static ObjectNode one(Reason reason) {
        return new JsonItem()
                .text("rule", reason.ruleId())
                .text("pack", reason.pack())
                .text("file", reason.place().file())
                .whole("line", reason.place().line())
                .text("text", reason.text())
                .set("facts", JsonItem.array(reason.facts(), ReasonJson::fact))
                .texts("absent", reason.absent())
                .set("margins", JsonItem.array(reason.margins(), ReasonJson::margin))
                .texts("because", reason.because().stream().map(Ids::of).toList())
                .node();
    }

    private static ObjectNode margin(Margin margin) {
        return new JsonItem()
                .text("threshold", margin.threshold())
                .number("limit", margin.limit())
                .number("actual", margin.actual())
                .number("margin", margin.margin())
                .text("what", margin.what())
                .text("lostWhen", margin.lostWhen())
                .node();
    }

    static ObjectNode fact(Fact fact) {
        JsonItem item = new JsonItem().text("type", fact.getClass().getSimpleName());
        for (RecordComponent component : fact.getClass().getRecordComponents()) {
            Object value = value(fact, component);
            if (value instanceof Double number) {
                item.number(component.getName(), number);
            } else if (value instanceof Boolean flag) {
                item.flag(component.getName(), flag);
            } else {
                item.text(component.getName(), value);
            }
        }
        return item.node();
    }

    /** By reflection, so that the vocabulary may grow without this class being touched. */
    static Object value(Fact fact, RecordComponent component) {
        try {
            return component.getAccessor().invoke(fact);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A fact's components are public, but not " + component, e);
        }
    }
}
