package dev.brightspots.load;

import dev.brightspots.sales.Metric;
import dev.brightspots.sales.Metric.Format;
import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.Metrics;
import dev.brightspots.sales.PeerRule;
import dev.brightspots.text.Entries;
import dev.brightspots.text.Nearest;
import dev.brightspots.text.Node;
import dev.brightspots.text.Problem;
import dev.brightspots.text.Quote;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

/** Reads {@code metrics.yaml}. */
final class MetricsYaml {
    private static final Map<String, Format> PLAIN_FORMATS =
            Map.of("percent", Format.PERCENT, "number", Format.NUMBER, "days", Format.DAYS);

    private final List<Problem> problems;
    private final Map<String, Node> ids = new TreeMap<>();

    /** Notes what is wrong in {@code problems}. */
    MetricsYaml(List<Problem> problems) {
        this.problems = problems;
    }

    /** The ids of all metrics, also of those that are wrong otherwise. */
    Set<String> ids() {
        return ids.keySet();
    }

    /** The metrics that could be read. */
    Metrics read(Node node) {
        if (node instanceof Node.Items list) {
            return new Metrics(metrics(list.items()), List.of(), Optional.empty());
        }
        if (node instanceof Node.Nothing) {
            problems.add(Problem.error(node.place(), "no metric is defined", "add a list 'metrics:'."));
            return new Metrics(Map.of(), List.of(), Optional.empty());
        }
        Entries top = Entries.of(node, "metrics.yaml", problems);
        if (top.node("metrics").isEmpty()) {
            problems.add(Problem.error(top.place(), "no metric is defined", "add a list 'metrics:'."));
        }
        Map<MetricId, Metric> metrics = metrics(top.items("metrics"));
        List<PeerRule> peers = peers(top.items("peers"));
        Optional<String> coach = top.text("coach");
        top.done();
        return new Metrics(metrics, peers, coach);
    }

    private Map<MetricId, Metric> metrics(List<Node> items) {
        Ids.collect(items, "metric", ids, problems);
        Map<MetricId, Metric> metrics = new TreeMap<>();
        items.forEach(item -> metric(Entries.of(item, "metric", problems))
                .ifPresent(metric -> metrics.putIfAbsent(metric.id(), metric)));
        return metrics;
    }

    private Optional<Metric> metric(Entries entries) {
        Optional<String> id = entries.needed("id");
        String name = entries.text("name").or(() -> id).orElse("");
        Optional<Metric.Type> type = entries.needed("type").flatMap(given -> entries.choice("type", Metric.Type.class));
        Optional<Metric.Better> better =
                entries.needed("better").flatMap(given -> entries.choice("better", Metric.Better.class));
        Optional<Metric.Role> role = entries.needed("role").flatMap(given -> entries.choice("role", Metric.Role.class));
        Optional<Metric.Scale> scale = entries.choice("scale", Metric.Scale.class);
        Optional<Format> format = entries.text("format").flatMap(text -> format(entries, text));
        OptionalDouble gap = entries.notNegative("gap");
        List<MetricId> drivers = others(entries, "drivers");
        List<MetricId> watch = others(entries, "watch");
        int ripeAfter = entries.count("ripe_after").orElse(0);
        OptionalDouble benchmark = entries.number("benchmark");
        entries.done();
        if (scale.equals(Optional.of(Metric.Scale.LOGIT)) && type.isPresent() && type.get() != Metric.Type.RATE) {
            entries.note("scale", "only a rate has the scale logit", "use log or identity.");
            return Optional.empty();
        }
        if (id.isEmpty() || type.isEmpty() || better.isEmpty() || role.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Metric(
                new MetricId(id.get()),
                name,
                type.get(),
                better.get(),
                role.get(),
                format.orElse(type.get() == Metric.Type.RATE ? Format.PERCENT : Format.NUMBER),
                scale.orElse(Metric.defaultScale(type.get())),
                gap,
                drivers,
                watch,
                ripeAfter,
                benchmark));
    }

    private static Optional<Format> format(Entries entries, String text) {
        String[] parts = text.split("\\s+", -1);
        Format plain = PLAIN_FORMATS.get(text);
        if (plain != null) {
            return Optional.of(plain);
        }
        if (parts.length == 2 && parts[0].equals("money") && parts[1].matches("[A-Z]{3}")) {
            return Optional.of(Format.money(parts[1]));
        }
        entries.note(
                "format",
                "'format' of " + entries.label() + " cannot be " + Quote.of(text),
                parts[0].equals("money")
                        ? "name the currency by its three letters: money EUR."
                        : Nearest.advice(text, List.of("percent", "number", "days", "money EUR")));
        return Optional.empty();
    }

    private List<MetricId> others(Entries entries, String key) {
        List<MetricId> found = new ArrayList<>();
        for (Node.Word word : Ids.known(entries, key, "metric", ids.keySet(), problems)) {
            if (entries.text("id").equals(Optional.of(word.text()))) {
                problems.add(Problem.error(
                        word.place(), entries.label() + " names itself in '" + key + "'", "take it out of that list."));
            }
            found.add(new MetricId(word.text()));
        }
        return found;
    }

    private List<PeerRule> peers(List<Node> items) {
        Map<String, PeerRule> peers = new LinkedHashMap<>();
        for (Node item : items) {
            Entries entries = Entries.of(item, "peers", problems);
            Optional<String> kind = entries.needed("kind");
            List<PeerRule.By> by = new ArrayList<>();
            entries.node("by")
                    .ifPresent(node -> (node instanceof Node.Items list ? list.items() : List.of(node))
                            .forEach(attribute -> by(attribute, by)));
            entries.done();
            if (kind.isPresent() && peers.putIfAbsent(kind.get(), new PeerRule(kind.get(), by)) != null) {
                entries.note("kind", "the kind " + Quote.of(kind.get()) + " has peers twice", "remove one of them.");
            }
        }
        return List.copyOf(peers.values());
    }

    private void by(Node node, List<PeerRule.By> by) {
        if (node instanceof Node.Word word) {
            by.add(new PeerRule.By(word.text(), List.of()));
            return;
        }
        Entries cut = Entries.of(node, "attribute", problems);
        for (String attribute : cut.keys()) {
            List<Double> cuts = cut.numbers(attribute);
            if (!rising(cuts) || cuts.isEmpty()) {
                cut.note(
                        attribute,
                        "the cuts of " + Quote.of(attribute) + " do not rise",
                        "write them from small to large: {" + attribute + ": [6, 18]}.");
            }
            by.add(new PeerRule.By(attribute, cuts));
        }
    }

    private static boolean rising(List<Double> numbers) {
        for (int i = 1; i < numbers.size(); i++) {
            if (numbers.get(i - 1) >= numbers.get(i)) {
                return false;
            }
        }
        return true;
    }
}
