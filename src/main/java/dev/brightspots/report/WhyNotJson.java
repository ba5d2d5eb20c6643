package dev.brightspots.report;

import dev.brightspots.advise.NotConcluded;
import dev.brightspots.advise.NotConcluded.Check;
import dev.brightspots.advise.NotConcluded.Enough;
import dev.brightspots.advise.NotConcluded.Shortfall;
import dev.brightspots.pipeline.NotSo;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Why something is not so, in the words of the outside contract. */
public final class WhyNotJson {
    private WhyNotJson() {}

    /** The answers, ending in a line end. */
    public static String of(List<NotSo> answers) {
        return JsonItem.WRITER.writeValueAsString(JsonItem.array(answers, WhyNotJson::answer)) + "\n";
    }

    private static ObjectNode answer(NotSo answer) {
        return new JsonItem()
                .text("unit", answer.unit())
                .text("practice", answer.practice())
                .text("metric", answer.metric())
                .text("found", answer.found())
                .text("text", answer.text())
                .set("enough", JsonItem.array(answer.enough(), WhyNotJson::enough))
                .set("nearest", answer.why().map(WhyNotJson::nearest).orElseGet(WhyNotJson::nothing))
                .node();
    }

    private static ObjectNode enough(Enough enough) {
        return new JsonItem()
                .text("text", enough.text())
                .flag("threshold", enough.threshold())
                .node();
    }

    private static JsonNode nearest(NotConcluded why) {
        if (why.nearest().isEmpty()) {
            return nothing();
        }
        NotConcluded.Tried tried = why.nearest().get();
        return new JsonItem()
                .text("missing", why.text())
                .text("rule", tried.ruleId())
                .text("file", tried.place().file())
                .whole("line", tried.place().line())
                .set("conditions", JsonItem.array(tried.checks(), WhyNotJson::check))
                .node();
    }

    private static ObjectNode check(Check check) {
        return new JsonItem()
                .flag("holds", check.holds())
                .text("text", check.text())
                .whole("line", check.place().line())
                .whole("column", check.place().column())
                .set("shortfall", check.shortfall().map(WhyNotJson::shortfall).orElseGet(WhyNotJson::nothing))
                .set("because", check.because().map(WhyNotJson::nearest).orElseGet(WhyNotJson::nothing))
                .set("inTheWay", ReasonJson.all(check.inTheWay()))
                .node();
    }

    private static JsonNode shortfall(Shortfall shortfall) {
        return new JsonItem()
                .text("what", shortfall.what())
                .text("actual", shortfall.actual())
                .text("needed", shortfall.needed())
                .text("threshold", shortfall.threshold())
                .number("by", shortfall.by())
                .node();
    }

    private static JsonNode nothing() {
        return JsonNodeFactory.instance.nullNode();
    }
}
