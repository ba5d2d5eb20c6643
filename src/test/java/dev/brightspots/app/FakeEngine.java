package dev.brightspots.app;

import dev.brightspots.api.Engine;
import dev.brightspots.api.RunBook.Item;
import dev.brightspots.api.RunBook.Made;
import dev.brightspots.pipeline.Progress;
import dev.brightspots.pipeline.Request;
import dev.brightspots.pipeline.Run;
import dev.brightspots.rulepack.RulePack;
import dev.brightspots.rulepack.RulePackFolder;
import dev.brightspots.sales.Fingerprint;
import dev.brightspots.sales.Period;
import dev.brightspots.sales.Unit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Concludes one thing of every unit, so that the server can be tried without measuring and rules. */
class FakeEngine implements Engine {
    private final Pack pack;
    private final AtomicInteger made;

    FakeEngine(Pack pack, AtomicInteger made) {
        this.pack = pack;
        this.made = made;
    }

    @Override
    public Run identify(Request request) {
        Period period = request.period()
                .or(() -> request.data().observations().periods().stream().reduce((first, last) -> last))
                .orElse(Period.ALL);
        String data = Fingerprint.of(request.data());
        return new Run(
                "run-" + data + "-" + pack.hash() + "-" + period,
                period,
                pack.hash(),
                data,
                request.data().observations().size(),
                request.refused());
    }

    @Override
    public Made make(Request request, Progress progress) {
        made.incrementAndGet();
        progress.at("measuring", 1, 2);
        Run run = identify(request);
        List<Item> items = new ArrayList<>();
        for (Unit unit : request.data().organisation().units()) {
            String id = unit.id().value();
            items.add(item("units", Optional.empty(), id, "{\"id\":\"" + id + "\"}"));
            items.add(item(
                    "recommendations",
                    Optional.of("rec-" + items.size()),
                    id,
                    "{\"id\":\"rec-" + items.size() + "\",\"target\":\"" + id + "\",\"priority\":" + items.size()
                            + ",\"text\":\"" + id
                            + " should ask first\",\"reasons\":[{\"rule\":\"shown-effect\",\"file\":"
                            + "\"spread/shown-effect/rule.drl\",\"line\":7,\"text\":\"it helped elsewhere\"}]}"));
        }
        items.addAll(FakePlans.items());
        items.add(new Item(
                "firings",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "{\"rule\":\"shown-effect\",\"fired\":3,\"concluded\":{\"Recommendation\":3}}"));
        String problems = "\"problems\":["
                + String.join(
                        ",",
                        request.problems().stream()
                                .map(one -> "\"" + one.place() + "\"")
                                .toList())
                + "]";
        return new Made(
                run,
                "{\"run\":\"" + run.id() + "\"," + problems + "}",
                "<html><body><h1>Report</h1></body></html>",
                items,
                List.of());
    }

    private static Item item(String kind, Optional<String> id, String unit, String json) {
        return new Item(kind, id, Optional.of(unit), Optional.of("win_rate"), Optional.empty(), json);
    }

    @Override
    public RulePack rules() {
        return Rules.SHIPPED;
    }

    @Override
    public Pack pack() {
        return pack;
    }

    /** Compiled when somebody asks for them. */
    private static final class Rules {
        static final RulePack SHIPPED = RulePack.compile(RulePackFolder.read(Path.of("rules")));
    }
}
