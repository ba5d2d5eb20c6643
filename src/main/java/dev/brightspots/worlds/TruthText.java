package dev.brightspots.worlds;

import dev.brightspots.facts.CauseKind;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.worlds.Truth.Plant;
import dev.brightspots.worlds.folder.NumberText;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes the truth of a world as JSON, one line for each thing that is true. */
final class TruthText {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private TruthText() {}

    static String of(World world) {
        Truth truth = world.truth();
        return "{\"seed\":" + world.spec().seed()
                + ",\"plot\":\"" + world.spec().plot() + "\""
                + ",\n\"plants\":" + rows(truth.plants(), TruthText::plant)
                + ",\n\"spots\":" + rows(truth.spots(), TruthText::spot)
                + ",\n\"behind\":" + rows(truth.behind(), TruthText::spot)
                + ",\n\"leads\":" + rows(truth.leads(), TruthText::lead)
                + ",\n\"odd\":" + rows(truth.odd(), TruthText::odd)
                + ",\n\"effects\":" + rows(truth.effects(), TruthText::effect)
                + ",\n\"choices\":" + rows(truth.choices(), TruthText::choice)
                + "}\n";
    }

    private static <T> String rows(List<T> things, Function<T, Map<String, @Nullable Object>> row) {
        return things.stream()
                .map(thing -> JSON.writeValueAsString(row.apply(thing)))
                .collect(Collectors.joining(",\n ", "[\n ", "\n]"));
    }

    private static Map<String, @Nullable Object> plant(Plant plant) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("unit", plant.unit().value());
        row.put("metric", plant.metric().value());
        row.put("why", plant.why().name());
        row.put("lead", number(plant.lead()));
        row.put("first", plant.first());
        row.put("last", plant.last());
        row.put("practice", plant.practice().map(PracticeId::value).orElse(null));
        return row;
    }

    private static Map<String, @Nullable Object> spot(Truth.Spot spot) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("unit", spot.unit().value());
        row.put("metric", spot.metric().value());
        row.put("cause", spot.cause().name());
        row.put("before", number(spot.before()));
        Map<CauseKind, BigDecimal> parts = new TreeMap<>();
        spot.parts().forEach((cause, part) -> parts.put(cause, number(part)));
        row.put("parts", parts);
        return row;
    }

    private static Map<String, @Nullable Object> lead(Truth.Lead lead) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("unit", lead.unit().value());
        row.put("metric", lead.metric().value());
        row.put("context", lead.context());
        row.put("lead", number(lead.lead()));
        row.put("pooled", number(lead.pooled()));
        row.put("plain", number(lead.plain()));
        row.put("crude", number(lead.crude()));
        Map<String, BigDecimal> byPeriod = new LinkedHashMap<>();
        lead.byPeriod().forEach((period, then) -> byPeriod.put(period.toString(), number(then)));
        row.put("byPeriod", byPeriod);
        return row;
    }

    private static Map<String, @Nullable Object> odd(Truth.Odd odd) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("unit", odd.unit().value());
        row.put("metric", odd.metric().value());
        row.put("lead", number(odd.lead()));
        return row;
    }

    private static Map<String, @Nullable Object> effect(Truth.Effect effect) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("practice", effect.practice().value());
        row.put("metric", effect.metric().value());
        row.put("context", effect.context());
        row.put("effect", number(effect.effect()));
        row.put("adopters", effect.adopters());
        return row;
    }

    private static Map<String, @Nullable Object> choice(Truth.Choice choice) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("unit", choice.unit().value());
        row.put("practice", choice.practice().value());
        row.put("metric", choice.metric().value());
        row.put("effect", number(choice.effect()));
        row.put("adopters", choice.adopters());
        return row;
    }

    private static BigDecimal number(double number) {
        return new BigDecimal(NumberText.of(number));
    }
}
