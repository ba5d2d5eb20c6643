package dev.brightspots.bench;

import dev.brightspots.facts.CauseKind;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.json.JsonMapper;

/** The figures of all rivals in all worlds. */
public final class EvidenceReport {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final List<Measure> GLANCE = List.of(
            Measure.POWER,
            Measure.FALSE_SHARE,
            Measure.RIGHT_CAUSE,
            Measure.PRECISION,
            Measure.GAIN,
            Measure.ALARM,
            Measure.LEAD_COVERAGE,
            Measure.GAIN_COVERAGE);

    private final int seeds;
    private final String pack;
    private final Map<Difficulty, List<Map<Rival, Score>>> scores;

    EvidenceReport(int seeds, String pack, Map<Difficulty, List<Map<Rival, Score>>> scores) {
        this.seeds = seeds;
        this.pack = pack;
        this.scores = scores;
    }

    /** Worlds of each difficulty. */
    public int seeds() {
        return seeds;
    }

    /** The hash of the rule pack that was used. */
    public String pack() {
        return pack;
    }

    /** What was run. */
    public Collection<Difficulty> difficulties() {
        return scores.keySet();
    }

    /** A figure of one rival over the worlds of a difficulty; empty if there was nothing to count. */
    public Optional<Figure> figure(Difficulty difficulty, Rival rival, Measure measure) {
        List<Count> counted = counts(difficulty, rival, measure).stream()
                .filter(count -> count.of() > 0)
                .toList();
        if (counted.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(measure == Measure.GAIN ? Figure.ratio(counted) : Figure.proportion(counted));
    }

    private List<Count> counts(Difficulty difficulty, Rival rival, Measure measure) {
        return scores.getOrDefault(difficulty, List.of()).stream()
                .flatMap(world -> Optional.ofNullable(world.get(rival)).stream())
                .map(score -> score.count(measure))
                .toList();
    }

    /** For each true cause of planted bright spots how often each cause was claimed of it, by name; "missed" if none was. */
    public Map<CauseKind, Map<String, Integer>> causes(Difficulty difficulty, Rival rival) {
        Map<CauseKind, Map<String, Integer>> found = new EnumMap<>(CauseKind.class);
        for (Map<Rival, Score> world : scores.getOrDefault(difficulty, List.of())) {
            Score score = world.get(rival);
            if (score != null) {
                score.causes().forEach((pair, times) -> {
                    String[] both = pair.split(" ", 2);
                    found.computeIfAbsent(CauseKind.valueOf(both[0]), fresh -> new TreeMap<>())
                            .merge(both[1], times, Integer::sum);
                });
            }
        }
        return found;
    }

    /** The figures as one JSON document: by kind of world, rival and measure. */
    public String json() {
        Map<String, Object> kinds = new LinkedHashMap<>();
        for (Difficulty difficulty : scores.keySet()) {
            Map<String, Object> rivals = new LinkedHashMap<>();
            for (Rival rival : Rival.values()) {
                Map<String, Object> figures = new LinkedHashMap<>();
                for (Measure measure : Measure.values()) {
                    figure(difficulty, rival, measure).ifPresent(figure -> figures.put(measure.name(), figure));
                }
                figures.put("causes", causes(difficulty, rival));
                rivals.put(rival.name(), figures);
            }
            kinds.put(difficulty.id(), rivals);
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("seeds", seeds);
        document.put("rulePack", pack);
        document.put("worlds", kinds);
        return JSON.writeValueAsString(document) + "\n";
    }

    /** The figures as tables in Markdown: first all kinds at a glance, then each by itself. */
    public String tables() {
        StringBuilder text = new StringBuilder(glance());
        for (Difficulty difficulty : scores.keySet()) {
            text.append("### ")
                    .append(difficulty.id())
                    .append(": ")
                    .append(difficulty.text())
                    .append("\n\n");
            text.append("| |");
            for (Rival rival : Rival.values()) {
                text.append(' ').append(rival.text()).append(" |");
            }
            text.append("\n|---|---|---|---|\n");
            for (Measure measure : Measure.values()) {
                row(difficulty, measure).ifPresent(text::append);
            }
            text.append('\n').append(confusion(difficulty)).append('\n');
        }
        return text.toString();
    }

    private String glance() {
        StringBuilder text = new StringBuilder("| worlds |");
        for (Measure measure : GLANCE) {
            text.append(' ').append(measure.text()).append(" |");
        }
        text.append("\n|---").append("|---".repeat(GLANCE.size())).append("|\n");
        for (Difficulty difficulty : scores.keySet()) {
            text.append("| ").append(difficulty.id()).append(" |");
            for (Measure measure : GLANCE) {
                text.append(' ')
                        .append(figure(difficulty, Rival.BRIGHTSPOTS, measure)
                                .map(figure -> String.format(Locale.ROOT, "%.3f", figure.share()))
                                .orElse(""))
                        .append(" |");
            }
            text.append('\n');
        }
        return text.append('\n').toString();
    }

    private Optional<String> row(Difficulty difficulty, Measure measure) {
        StringBuilder text = new StringBuilder("| " + measure.text() + " |");
        boolean any = false;
        for (Rival rival : Rival.values()) {
            Optional<Figure> figure = figure(difficulty, rival, measure);
            any |= figure.isPresent();
            text.append(' ').append(figure.map(EvidenceReport::text).orElse("")).append(" |");
        }
        return any ? Optional.of(text.append('\n').toString()) : Optional.empty();
    }

    static String text(Figure figure) {
        return String.format(Locale.ROOT, "%.3f (%.3f to %.3f)", figure.share(), figure.low(), figure.high());
    }

    private String confusion(Difficulty difficulty) {
        Map<CauseKind, Map<String, Integer>> found = causes(difficulty, Rival.BRIGHTSPOTS);
        if (found.isEmpty()) {
            return "";
        }
        TreeSet<String> claimed = new TreeSet<>();
        found.values().forEach(row -> claimed.addAll(row.keySet()));
        StringBuilder text = new StringBuilder(
                "| true cause | " + String.join(" | ", claimed) + " |\n|---" + "|---".repeat(claimed.size()) + "|\n");
        found.forEach((cause, row) -> {
            text.append("| ").append(cause).append(" |");
            claimed.forEach(
                    one -> text.append(' ').append(row.getOrDefault(one, 0)).append(" |"));
            text.append('\n');
        });
        return text.toString();
    }
}
