package dev.brightspots.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One object of the outside contract in the making: fields in order of writing, null where nothing applies. */
final class JsonItem {
    /** Indented by two, with line feeds; leaves the stream open. */
    static final ObjectWriter WRITER = JsonMapper.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build()
            .writer()
            .with(new DefaultPrettyPrinter(Separators.createDefaultInstance()
                            .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                            .withObjectEmptySeparator("")
                            .withArrayEmptySeparator(""))
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    private static final MathContext DIGITS = new MathContext(9, RoundingMode.HALF_EVEN);
    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

    private final ObjectNode node = MAKE.objectNode();

    ObjectNode node() {
        return node;
    }

    JsonItem text(String key, Object value) {
        node.put(key, value.toString());
        return this;
    }

    /** Null for an empty text, which stands for "does not apply". */
    JsonItem textOrNull(String key, String value) {
        node.put(key, value.isEmpty() ? null : value);
        return this;
    }

    JsonItem text(String key, Optional<?> value) {
        node.put(key, value.map(Object::toString).orElse(null));
        return this;
    }

    JsonItem whole(String key, long value) {
        node.put(key, value);
        return this;
    }

    JsonItem whole(String key, OptionalInt value) {
        node.set(key, value.isPresent() ? MAKE.numberNode(value.getAsInt()) : MAKE.nullNode());
        return this;
    }

    JsonItem number(String key, double value) {
        node.set(key, number(value));
        return this;
    }

    JsonItem number(String key, OptionalDouble value) {
        node.set(key, value.isPresent() ? number(value.getAsDouble()) : MAKE.nullNode());
        return this;
    }

    JsonItem flag(String key, boolean value) {
        node.put(key, value);
        return this;
    }

    JsonItem texts(String key, Collection<?> values) {
        ArrayNode array = node.putArray(key);
        values.forEach(value -> array.add(value.toString()));
        return this;
    }

    JsonItem set(String key, JsonNode value) {
        node.set(key, value);
        return this;
    }

    static <T> ArrayNode array(List<T> items, Function<T, ? extends JsonNode> node) {
        return MAKE.arrayNode().addAll(items.stream().map(node).toList());
    }

    /** Nine significant digits, in the shortest way to write them; the node itself carries them, so every writer agrees. */
    static JsonNode number(double value) {
        if (!Double.isFinite(value)) {
            return MAKE.nullNode();
        }
        BigDecimal rounded = BigDecimal.valueOf(value).round(DIGITS).stripTrailingZeros();
        return DecimalNode.valueOf(rounded.scale() < 0 ? rounded.setScale(0) : rounded);
    }
}
