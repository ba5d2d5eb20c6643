package dev.brightspots.report;

import dev.brightspots.pipeline.RunResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** A recommendation in the words of the outside contract. */
public final class RecommendationJson {
    private RecommendationJson() {}

    /** The whole of it. */
    public static ObjectNode of(RunResult.Advised advised) {
        return new JsonItem()
                .text("id", advised.id())
                .text("target", advised.target())
                .text("metric", advised.metric())
                .text("practice", advised.practice())
                .text("source", advised.source())
                .set("gain", gain(advised.gain()))
                .set(
                        "ownVolume",
                        advised.ownVolume()
                                .<JsonNode>map(RecommendationJson::ownVolume)
                                .orElse(NullNode.getInstance()))
                .set("differs", JsonItem.array(advised.differs(), RecommendationJson::difference))
                .text("grade", advised.grade())
                .number("priority", advised.priority())
                .text("text", advised.text())
                .set("reasons", ReasonJson.all(advised.reasons()))
                .node();
    }

    private static ObjectNode gain(RunResult.Gain gain) {
        return new JsonItem()
                .number("expected", gain.expected())
                .number("low", gain.low())
                .number("high", gain.high())
                .text("unit", gain.unit())
                .node();
    }

    private static ObjectNode ownVolume(RunResult.OwnVolume volume) {
        return new JsonItem()
                .number("expected", volume.expected())
                .number("low", volume.low())
                .number("high", volume.high())
                .textOrNull("unit", volume.unit())
                .text("per", volume.per())
                .node();
    }

    private static ObjectNode difference(RunResult.Difference difference) {
        return new JsonItem()
                .text("attribute", difference.attribute())
                .text("target", difference.target())
                .text("source", difference.source())
                .node();
    }
}
