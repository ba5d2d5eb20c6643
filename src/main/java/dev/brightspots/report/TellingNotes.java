package dev.brightspots.report;

import dev.brightspots.pipeline.RunResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Words for what is neither a bright spot nor advice: where to ask, what would mislead, what the rules have a name for. */
final class TellingNotes {
    private final RunResult result;
    private final Names names;

    TellingNotes(RunResult result, Names names) {
        this.result = result;
        this.names = names;
    }

    List<Story.Question> inquiries() {
        return result.inquiries().stream()
                .map(ask -> new Story.Question(
                        ask.id(),
                        Words.capital(names.unit(ask.unit())),
                        names.metricName(ask.metric()),
                        spoken(ask.text()),
                        said(ask.compareWith().stream().map(names::unit).toList()),
                        said(ask.ruledOut().stream().map(Words::part).toList()),
                        ask.questions().stream().map(this::spoken).toList()))
                .toList();
    }

    private static Optional<String> said(List<String> words) {
        return words.isEmpty() ? Optional.empty() : Optional.of(Words.and(words));
    }

    List<Story.Notice> warnings() {
        return result.warnings().stream()
                .map(caution -> new Story.Notice(
                        Words.capital(
                                caution.unit().map(names::unit).orElseGet(() -> names.context(caution.context()))),
                        names.metricName(caution.metric()),
                        Words.warning(caution.kind()),
                        spoken(caution.text())))
                .toList();
    }

    List<Story.Notice> halts() {
        return result.halts().stream()
                .map(halted -> new Story.Notice(
                        Words.capital(names.practice(halted.practice())) + " for " + names.context(halted.context()),
                        names.metricName(halted.metric()),
                        Words.halt(halted.kind()),
                        spoken(halted.text())))
                .toList();
    }

    List<Story.Spotted> patterns() {
        Map<String, List<Story.Seen>> byName = new TreeMap<>();
        result.patterns()
                .forEach(named -> byName.computeIfAbsent(named.name(), first -> new ArrayList<>())
                        .add(new Story.Seen(
                                Words.capital(names.unit(named.unit())),
                                names.metricName(named.metric()),
                                spoken(named.text()))));
        return byName.entrySet().stream()
                .map(name -> new Story.Spotted(name.getKey(), name.getValue()))
                .toList();
    }

    private String spoken(String text) {
        return Words.capital(names.unnamed(text));
    }
}
