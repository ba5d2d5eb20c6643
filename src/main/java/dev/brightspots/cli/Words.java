package dev.brightspots.cli;

import dev.brightspots.report.VocabularyJson;
import dev.brightspots.rulepack.author.VocabularyPage;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "vocabulary",
        description = "Prints every word that rules may use, with meaning, unit, range and example.",
        footer = {"", "Examples:", "  " + Root.NAME + " vocabulary", "  " + Root.NAME + " vocabulary --json"})
final class Words implements Callable<Integer> {
    private final Streams streams;

    @Option(names = "--json", description = "Print it for tools.")
    private boolean json;

    Words(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        streams.out().print(json ? VocabularyJson.text() : VocabularyPage.text());
        streams.out().flush();
        return Exit.FINE;
    }
}
