package dev.brightspots.api.packs;

import dev.brightspots.api.RunBook;
import dev.brightspots.api.RunBook.Filter;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How often each rule of a pack fired in the last finished run with that pack, and what it concluded. */
final class Firings {
    private static final int MOST_RULES = 10_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RunBook runs;

    Firings(RunBook runs) {
        this.runs = runs;
    }

    /**
     * What one rule did.
     *
     * @param fired how many conclusions rest on it
     * @param concluded how many of each type
     */
    record Fired(int fired, Map<String, Integer> concluded) {
        static final Fired NEVER = new Fired(0, Map.of());
    }

    /** What the rules did in a run, by their ids. */
    record InRun(String run, Map<String, Fired> byRule) {}

    Optional<InRun> last(String pack) {
        return runs.latestWith(pack).map(run -> new InRun(run.id(), of(run.id())));
    }

    private Map<String, Fired> of(String run) {
        Map<String, Fired> byRule = new TreeMap<>();
        for (String item : runs.items(run, "firings", Filter.first(MOST_RULES)).items()) {
            JsonNode firing = JSON.readTree(item);
            Map<String, Integer> concluded = new TreeMap<>();
            firing.path("concluded")
                    .properties()
                    .forEach(
                            type -> concluded.put(type.getKey(), type.getValue().asInt(0)));
            byRule.put(
                    firing.path("rule").asString(""),
                    new Fired(firing.path("fired").asInt(0), concluded));
        }
        return byRule;
    }
}
