package dev.brightspots.load;

import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.Practice;
import dev.brightspots.sales.Practice.Origin;
import dev.brightspots.sales.Practice.Prior;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.text.Decimal;
import dev.brightspots.text.Entries;
import dev.brightspots.text.Node;
import dev.brightspots.text.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads {@code practices.yaml}. */
final class PracticesYaml {
    private final Collection<String> metrics;
    private final Set<PracticeId> known;
    private final List<Problem> problems;
    private final Map<String, Node> ids = new TreeMap<>();

    private PracticesYaml(Collection<String> metrics, Set<PracticeId> known, List<Problem> problems) {
        this.metrics = metrics;
        this.known = known;
        this.problems = problems;
    }

    /**
     * The practices that could be read; what is wrong is noted.
     *
     * @param known practices that may be named without being in this document
     */
    static Map<PracticeId, Practice> read(
            Node node, Collection<String> metrics, Set<PracticeId> known, List<Problem> problems) {
        return new PracticesYaml(metrics, known, problems).practices(node);
    }

    private Map<PracticeId, Practice> practices(Node node) {
        List<Node> items;
        if (node instanceof Node.Items list) {
            items = list.items();
        } else if (node instanceof Node.Nothing) {
            items = List.of();
        } else {
            Entries top = Entries.of(node, "practices.yaml", problems);
            items = top.items("practices");
            top.done();
        }
        Ids.collect(items, "practice", ids, problems);
        Map<PracticeId, Practice> practices = new TreeMap<>();
        items.forEach(item -> practice(Entries.of(item, "practice", problems))
                .ifPresent(practice -> practices.putIfAbsent(practice.id(), practice)));
        return practices;
    }

    private Optional<Practice> practice(Entries entries) {
        Optional<String> id = entries.needed("id");
        Optional<String> title = entries.needed("title");
        Optional<Origin> origin = entries.needed("origin").flatMap(given -> entries.choice("origin", Origin.class));
        List<MetricId> improves = improves(entries);
        String description = entries.text("description").orElse("");
        Map<String, Set<String>> fits = fits(entries);
        List<String> steps = entries.texts("steps");
        List<MetricId> indicators = metrics(entries, "indicators");
        OptionalDouble effort = entries.notNegative("effort_hours");
        List<PracticeId> requires = practices(entries, "requires");
        List<PracticeId> conflicts = practices(entries, "conflicts");
        checkApart(entries, requires, conflicts);
        Optional<Prior> prior = entries.entries("prior", "prior").flatMap(PracticesYaml::prior);
        Optional<MetricId> trackedBy = metrics(entries, "tracked_by").stream().findFirst();
        Optional<String> owner = entries.text("owner");
        Optional<String> source = entries.text("source");
        entries.done();
        if (id.isEmpty() || title.isEmpty() || origin.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Practice(
                new PracticeId(id.get()),
                title.get(),
                description,
                improves,
                fits,
                origin.get(),
                steps,
                indicators,
                effort,
                requires,
                conflicts,
                prior,
                trackedBy,
                owner,
                source));
    }

    private List<MetricId> improves(Entries entries) {
        if (entries.words("improves").isEmpty()) {
            entries.note("improves", entries.label() + " improves no metric", "add 'improves: [metric]'.");
        }
        return metrics(entries, "improves");
    }

    private static void checkApart(Entries entries, List<PracticeId> requires, List<PracticeId> conflicts) {
        requires.stream()
                .filter(conflicts::contains)
                .findFirst()
                .ifPresent(both -> entries.note(
                        "conflicts",
                        entries.label() + " both requires and conflicts with '" + both + "'",
                        "keep one of them."));
    }

    private List<MetricId> metrics(Entries entries, String key) {
        return Ids.known(entries, key, "metric", metrics, problems).stream()
                .map(word -> new MetricId(word.text()))
                .toList();
    }

    private List<PracticeId> practices(Entries entries, String key) {
        Set<String> all = new TreeSet<>(ids.keySet());
        known.forEach(practice -> all.add(practice.value()));
        List<Node.Word> named = Ids.known(entries, key, "practice", all, problems);
        for (Node.Word word : named) {
            if (entries.text("id").equals(Optional.of(word.text()))) {
                problems.add(Problem.error(
                        word.place(), entries.label() + " names itself in '" + key + "'", "take it out of that list."));
            }
        }
        return named.stream().map(word -> new PracticeId(word.text())).toList();
    }

    private static Map<String, Set<String>> fits(Entries entries) {
        Map<String, Set<String>> fits = new TreeMap<>();
        entries.entries("fits", "fits")
                .ifPresent(values -> values.keys().forEach(key -> fits.put(key, new TreeSet<>(values.texts(key)))));
        return fits;
    }

    private static Optional<Prior> prior(Entries entries) {
        OptionalDouble effect = needed(entries, "effect");
        OptionalDouble low = needed(entries, "low");
        OptionalDouble high = needed(entries, "high");
        String source = entries.needed("source").orElse("");
        entries.done();
        if (effect.isEmpty() || low.isEmpty() || high.isEmpty()) {
            return Optional.empty();
        }
        if (!(low.getAsDouble() <= effect.getAsDouble() && effect.getAsDouble() <= high.getAsDouble())) {
            entries.note(
                    "effect",
                    "the effect " + Decimal.show(effect.getAsDouble()) + " does not lie between low "
                            + Decimal.show(low.getAsDouble()) + " and high " + Decimal.show(high.getAsDouble()),
                    "low and high are swapped.");
            return Optional.empty();
        }
        return Optional.of(new Prior(effect.getAsDouble(), low.getAsDouble(), high.getAsDouble(), source));
    }

    private static OptionalDouble needed(Entries entries, String key) {
        return entries.needed(key).isEmpty() ? OptionalDouble.empty() : entries.number(key);
    }
}
