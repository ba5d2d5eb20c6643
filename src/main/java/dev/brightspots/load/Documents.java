package dev.brightspots.load;

import dev.brightspots.sales.Metrics;
import dev.brightspots.sales.Practice;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.text.BadInput;
import dev.brightspots.text.Node;
import dev.brightspots.text.Problem;
import dev.brightspots.text.Utf8;
import dev.brightspots.text.Yaml;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the documents beside the tables say. */
record Documents(Metrics metrics, Map<PracticeId, Practice> practices, CapacityYaml capacity) {
    /** Reads those of a folder; what is wrong is noted. */
    static Documents in(Path dir, Known known, List<Problem> problems) {
        return of(
                node(dir, "metrics.yaml", problems),
                node(dir, "practices.yaml", problems),
                node(dir, "capacity.yaml", problems),
                known,
                problems);
    }

    /** Reads the documents that are there; what is wrong is noted. */
    static Documents of(
            Optional<Node> metrics,
            Optional<Node> practices,
            Optional<Node> capacity,
            Known known,
            List<Problem> problems) {
        MetricsYaml reading = new MetricsYaml(problems);
        Metrics all = metrics.map(reading::read).map(known::with).orElse(known.metrics());
        Set<String> ids = new TreeSet<>(reading.ids());
        all.byId().keySet().forEach(id -> ids.add(id.value()));
        return new Documents(
                all,
                // Where no metric could be read, that is said already, and not once more for each practice.
                known.with(practices
                        .filter(node -> !ids.isEmpty())
                        .map(node ->
                                PracticesYaml.read(node, ids, known.practices().keySet(), problems))
                        .orElse(Map.of())),
                capacity.map(node -> CapacityYaml.read(node, problems)).orElse(CapacityYaml.NONE));
    }

    private static Optional<Node> node(Path dir, String name, List<Problem> problems) {
        if (!Files.exists(dir.resolve(name))) {
            return Optional.empty();
        }
        try {
            return Optional.of(Yaml.read(name, Utf8.text(dir.resolve(name), name)));
        } catch (BadInput bad) {
            problems.addAll(bad.problems());
            return Optional.empty();
        }
    }
}
