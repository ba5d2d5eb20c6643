package dev.brightspots.report;

import dev.brightspots.pipeline.diff.Diff;
import dev.brightspots.pipeline.diff.Diff.LimitChange;
import dev.brightspots.pipeline.diff.Difference;
import dev.brightspots.pipeline.diff.Difference.How;
import dev.brightspots.pipeline.diff.Difference.What;
import dev.brightspots.pipeline.diff.PeriodDiff;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** What an edit of the rules changes, in the words of the outside contract. */
public final class DiffJson {
    private DiffJson() {}

    /** The differences, ending in a line end. */
    public static String of(Diff diff) {
        ObjectNode node = new JsonItem()
                .text("from", diff.from())
                .text("to", diff.to())
                .set(
                        "rules",
                        JsonItem.array(
                                diff.rules(),
                                one -> new JsonItem()
                                        .text("id", one.id())
                                        .text("how", one.how())
                                        .node()))
                .set("thresholds", JsonItem.array(diff.limits(), DiffJson::limit))
                .set("periods", JsonItem.array(diff.periods(), DiffJson::period))
                .node();
        return JsonItem.WRITER.writeValueAsString(node) + "\n";
    }

    private static ObjectNode limit(LimitChange one) {
        return new JsonItem()
                .text("name", one.name())
                .text("metric", one.metric())
                .number("before", one.before().map(OptionalDouble::of).orElse(OptionalDouble.empty()))
                .number("after", one.after().map(OptionalDouble::of).orElse(OptionalDouble.empty()))
                .node();
    }

    private static ObjectNode period(PeriodDiff period) {
        JsonItem counts = new JsonItem();
        for (What what : What.values()) {
            counts.set(
                    what.name(),
                    new JsonItem()
                            .whole("before", period.before().getOrDefault(what, 0))
                            .whole("after", period.after().getOrDefault(what, 0))
                            .whole("added", period.count(what, How.ADDED))
                            .whole("gone", period.count(what, How.GONE))
                            .whole("changed", period.count(what, How.CHANGED))
                            .node());
        }
        Map<String, Integer> byUnit = new TreeMap<>();
        Map<String, Integer> byRule = new TreeMap<>();
        for (Difference one : period.differences()) {
            one.unit().ifPresent(unit -> byUnit.merge(unit.value(), 1, Integer::sum));
            one.rules().forEach(rule -> byRule.merge(rule, 1, Integer::sum));
        }
        return new JsonItem()
                .text("period", period.period())
                .number("changedShare", period.changed())
                .set("counts", counts.node())
                .set("byUnit", counted(byUnit))
                .set("byRule", counted(byRule))
                .set("differences", JsonItem.array(period.differences(), DiffJson::difference))
                .node();
    }

    private static ObjectNode counted(Map<String, Integer> counts) {
        JsonItem item = new JsonItem();
        counts.forEach(item::whole);
        return item.node();
    }

    private static ObjectNode difference(Difference one) {
        return new JsonItem()
                .text("what", one.what())
                .text("how", one.how())
                .text("id", one.id())
                .text("unit", one.unit())
                .textOrNull("context", one.context())
                .text("metric", one.metric())
                .text("practice", one.practice())
                .textOrNull("before", one.before())
                .textOrNull("after", one.after())
                .text("text", one.text())
                .texts("rules", List.copyOf(one.rules()))
                .node();
    }
}
