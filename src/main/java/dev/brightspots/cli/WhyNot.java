package dev.brightspots.cli;

import dev.brightspots.pipeline.Answers;
import dev.brightspots.pipeline.NotSo;
import dev.brightspots.report.WhyNotJson;
import dev.brightspots.report.WhyNotText;
import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.PracticeId;
import dev.brightspots.sales.UnitId;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "why-not",
        description =
                "Tells why a unit is not recommended a practice: the rule that came nearest, what held, what did not"
                        + " and by how much, and the smallest change that would be enough.",
        footer = {
            "",
            "Example:",
            "  " + Root.NAME + " why-not --unit brindlow --practice morning-huddle --data sample-data",
            "  " + Root.NAME + " why-not --unit brindlow --metric win_rate --data sample-data",
            "  " + Root.NAME + " why-not --unit brindlow --metric win_rate",
            "",
            "Without --data it asks the running server."
        })
final class WhyNot implements Callable<Integer> {
    private final Streams streams;

    @Mixin
    private final ServerOption server;

    @Option(names = "--unit", paramLabel = "U", required = true, description = "The id of the unit.")
    private String unit = "";

    @Option(
            names = "--practice",
            paramLabel = "P",
            description = "The id of the practice. Without it: why the unit does not excel.")
    private Optional<String> practice = Optional.empty();

    @Option(
            names = "--metric",
            paramLabel = "M",
            description =
                    "The id of the metric. Without it: every metric the practice is said to improve, or all there are.")
    private Optional<String> metric = Optional.empty();

    @Option(names = "--json", description = "Print JSON instead of text.")
    private boolean json;

    @Mixin
    private RunOptions options = new RunOptions();

    WhyNot(Streams streams, Server asked) {
        this.streams = streams;
        this.server = new ServerOption(streams, asked);
    }

    @Override
    public Integer call() throws IOException {
        if (!options.hasData()) {
            Server.Answer answer = server.ask(path());
            streams.out().print(json ? answer.json() : answer.text());
            return Exit.FINE;
        }
        if (unit.isBlank()
                || practice.filter(String::isBlank).isPresent()
                || metric.filter(String::isBlank).isPresent()) {
            throw Failure.usage("an id is empty", "name the unit, the practice and the metric by their ids.");
        }
        Answers asked = new Answers(options.prepare(streams));
        List<NotSo> answers = asked.whyNot(new UnitId(unit), practice.map(PracticeId::new), metric.map(MetricId::new));
        streams.out()
                .print(json ? WhyNotJson.of(answers) : WhyNotText.of(answers, asked.data(), options.edition(streams)));
        return Exit.FINE;
    }

    private String path() {
        return "/api/units/" + ServerOption.part(unit) + "/why-not?practice=" + ServerOption.part(practice.orElse(""))
                + "&metric=" + ServerOption.part(metric.orElse(""));
    }
}
