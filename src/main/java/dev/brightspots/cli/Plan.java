package dev.brightspots.cli;

import dev.brightspots.pipeline.RunResult;
import dev.brightspots.report.Edition;
import dev.brightspots.report.People;
import dev.brightspots.report.PlanSheet;
import dev.brightspots.report.PlanSheets;
import dev.brightspots.report.PlanText;
import dev.brightspots.report.sheet.SheetForm;
import dev.brightspots.sales.Unit;
import dev.brightspots.text.Nearest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "plan",
        description = "Prints coaching plans, or writes them as PDF, calendar, table or page.",
        footer = {
            "",
            "Examples:",
            "  " + Root.NAME + " plan --data sample-data --unit team-07",
            "  " + Root.NAME + " plan --data sample-data --unit team-07 --out team-07.pdf",
            "  " + Root.NAME + " plan --data sample-data --out plans.ics"
        })
final class Plan implements Callable<Integer> {
    private final Streams streams;

    @Mixin
    private RunOptions options = new RunOptions();

    @Option(names = "--unit", paramLabel = "U", description = "The id of a unit; without it the plans of all.")
    private Optional<String> unit = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write a file instead of a text: its ending says which, .pdf, .ics, .csv, .xlsx or .html.")
    private Optional<Path> out = Optional.empty();

    Plan(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        Optional<SheetForm> form = out.map(Plan::form);
        out.map(streams::at).ifPresent(OutFile::check);
        RunResult result = options.run(streams);
        List<PlanSheet> sheets = sheets(result, options.edition(streams));
        if (form.isEmpty() || out.isEmpty()) {
            streams.out().print(PlanText.of(sheets, streams.ink()));
            streams.out().flush();
            return Exit.FINE;
        }
        if (!form.get().fits(sheets)) {
            throw Failure.usage(
                    "the data know no time, so there is no day for a calendar",
                    "write .pdf, .csv, .xlsx or .html; or give the observations a period other than 'all'.");
        }
        OutFile.write(streams.at(out.get()), stream -> form.get().write(sheets, stream));
        streams.err().println("Wrote " + out.get());
        return Exit.FINE;
    }

    private static SheetForm form(Path path) {
        String name = String.valueOf(path.getFileName());
        return SheetForm.of(name.substring(name.lastIndexOf('.') + 1))
                .filter(known -> name.contains("."))
                .orElseThrow(() -> Failure.usage(
                        "'" + path + "' has no ending that a plan can be written as",
                        "end it with one of: ." + String.join(", .", SheetForm.endings()) + "."));
    }

    /** Those with something to do, of which there must be one. */
    private List<PlanSheet> sheets(RunResult result, Edition edition) {
        List<PlanSheet> all = PlanSheets.of(result, edition);
        if (unit.isPresent()) {
            return List.of(one(unit.get(), all, result, edition));
        }
        List<PlanSheet> busy =
                all.stream().filter(sheet -> !sheet.items().isEmpty()).toList();
        if (busy.isEmpty()) {
            boolean hidden =
                    edition.people() == People.COUNTED && !result.courses().isEmpty();
            throw Failure.usage(
                    hidden ? "all plans are of single persons, who are not named" : "no unit has a plan",
                    hidden ? "name persons with --people." : "nothing is recommended: advise says what could be seen.");
        }
        return busy;
    }

    private static PlanSheet one(String id, List<PlanSheet> all, RunResult result, Edition edition) {
        List<Unit> units = List.copyOf(result.data().organisation().units());
        if (units.stream().noneMatch(known -> known.id().value().equals(id))) {
            throw Failure.usage("the data know no unit '" + id + "'", unknown(id, units));
        }
        PlanSheet sheet = all.stream()
                .filter(known -> known.unit().equals(id))
                .findFirst()
                .orElseThrow(() -> none(id, result, edition));
        if (sheet.items().isEmpty()) {
            throw Failure.usage(
                    "the plan of '" + id + "' is empty: "
                            + sheet.leftOut().stream()
                                    .map(left -> left.what() + ", " + left.because())
                                    .collect(Collectors.joining("; ")),
                    "give it more room in capacity.yaml, or wait for another period.");
        }
        return sheet;
    }

    private static String unknown(String id, List<Unit> units) {
        return units.stream()
                .filter(known -> known.name().equalsIgnoreCase(id))
                .findFirst()
                .map(known -> "you meant '" + known.id() + "', which has that name.")
                .orElseGet(() -> Nearest.advice(
                        id, units.stream().map(known -> known.id().value()).toList()));
    }

    private static Failure none(String id, RunResult result, Edition edition) {
        boolean hidden = edition.people() == People.COUNTED
                && result.planned().plans().stream()
                        .anyMatch(plan -> plan.unit().value().equals(id));
        return hidden
                ? Failure.usage("'" + id + "' is a single person, who is not named", "name persons with --people.")
                : Failure.usage(
                        "'" + id + "' has no plan, since nothing is recommended to it",
                        "ask for one practice: why-not --unit " + id + " --practice P.");
    }
}
