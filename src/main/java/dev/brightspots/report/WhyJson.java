package dev.brightspots.report;

import dev.brightspots.advise.Because;
import dev.brightspots.pipeline.Ids;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Why something was concluded, as a tree in the words of the outside contract: each reason with the reasons below it. */
public final class WhyJson {
    private WhyJson() {}

    /** The tree, ending in a line end. */
    public static String of(List<Because> reasons) {
        return JsonItem.WRITER.writeValueAsString(all(reasons)) + "\n";
    }

    private static ArrayNode all(List<Because> reasons) {
        return JsonItem.array(reasons, WhyJson::because);
    }

    private static ObjectNode because(Because because) {
        return new JsonItem()
                .text("id", Ids.of(because.conclusion()))
                .set("concluded", ReasonJson.fact(because.conclusion()))
                .set("reasons", JsonItem.array(because.grounds(), WhyJson::ground))
                .node();
    }

    private static ObjectNode ground(Because.Ground ground) {
        ObjectNode node = ReasonJson.one(ground.reason());
        node.set("below", all(ground.below()));
        return node;
    }
}
