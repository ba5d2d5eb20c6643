package dev.brightspots.report.trial;

import dev.brightspots.advise.evaluate.Judged;
import dev.brightspots.advise.trial.CaseRun;
import dev.brightspots.advise.trial.CaseRun.Miss;
import dev.brightspots.advise.trial.Concerned;
import dev.brightspots.advise.trial.Coverage;
import dev.brightspots.advise.trial.Mutation;
import dev.brightspots.advise.trial.Share;
import dev.brightspots.advise.trial.Trial;
import dev.brightspots.text.Place;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A trial as JSON; what was not asked for is null. */
public final class TrialJson {
    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;
    private static final ObjectWriter WRITER = JsonMapper.builder()
            .build()
            .writer()
            .with(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    private TrialJson() {}

    /** The whole text, with the end of its last line. */
    public static String of(Trial trial) {
        ObjectNode all = MAKE.objectNode();
        all.put("pack", trial.pack());
        all.put("cases", trial.runs().size());
        all.put("failed", trial.failed().size());
        all.set("results", array(trial.runs(), TrialJson::run));
        all.set("coverage", trial.coverage().map(TrialJson::coverage).orElse(null));
        all.set("mutation", trial.mutation().map(TrialJson::mutation).orElse(null));
        return WRITER.writeValueAsString(all) + "\n";
    }

    private static ObjectNode run(CaseRun run) {
        ObjectNode node = at(run.tried().place());
        node.put("name", run.tried().name());
        node.put("asExpected", run.misses().isEmpty());
        ArrayNode fired = node.putArray("fired");
        new TreeSet<>(run.fired()).forEach(fired::add);
        node.set("misses", array(run.misses(), TrialJson::miss));
        return node;
    }

    private static ObjectNode miss(Miss miss) {
        ObjectNode node = at(miss.problem().place());
        node.put("what", miss.problem().what());
        node.put("maybe", miss.problem().maybe());
        node.set("rules", array(miss.rules(), TrialJson::concerned));
        return node;
    }

    private static ObjectNode concerned(Concerned one) {
        ObjectNode node = at(one.rule().place());
        node.put("rule", one.rule().id());
        node.set("conditions", array(one.conditions(), TrialJson::judged));
        return node;
    }

    private static ObjectNode judged(Judged judged) {
        ObjectNode node = at(judged.place());
        node.put("text", judged.text());
        node.put("values", judged.values());
        node.put("answer", judged.answer().name());
        node.set("parts", array(judged.parts(), TrialJson::judged));
        return node;
    }

    private static ObjectNode coverage(Coverage coverage) {
        ObjectNode node = MAKE.objectNode();
        node.set("rules", share(coverage.rules()));
        node.set("conditions", share(coverage.conditions()));
        node.set(
                "open",
                array(
                        coverage.open(),
                        open -> at(open.place())
                                .put("rule", open.rule())
                                .put("text", open.text())
                                .put("lacks", open.lacks())));
        return node;
    }

    private static ObjectNode mutation(Mutation mutation) {
        ObjectNode node = MAKE.objectNode();
        node.set("noticed", share(mutation.noticed()));
        node.set(
                "unnoticed",
                array(
                        mutation.unnoticed(),
                        one -> at(one.place()).put("rule", one.rule()).put("what", one.what())));
        return node;
    }

    private static ObjectNode share(Share share) {
        return MAKE.objectNode()
                .put("part", share.part())
                .put("whole", share.whole())
                .put("percent", share.percent());
    }

    private static ObjectNode at(Place place) {
        return MAKE.objectNode()
                .put("file", place.file())
                .put("line", place.line())
                .put("column", place.column());
    }

    private static <T> ArrayNode array(List<T> items, Function<T, ObjectNode> node) {
        return MAKE.arrayNode().addAll(items.stream().map(node).toList());
    }
}
