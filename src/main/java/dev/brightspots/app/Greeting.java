package dev.brightspots.app;

import dev.brightspots.api.Engine.Pack;
import dev.brightspots.api.FactBook;
import dev.brightspots.api.FinishedRuns;
import dev.brightspots.api.PeopleBook;
import dev.brightspots.api.RunBook;
import dev.brightspots.api.RunBook.Filter;
import java.io.PrintStream;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a started server says: where it is, what it runs on, and three recommendations with their reasons. */
final class Greeting {
    private static final int SHOWN = 3;
    private static final int MOST_READ = 1000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PrintStream out;

    Greeting(PrintStream out) {
        this.out = out;
    }

    void print(URI address, Server.Parts parts) {
        Pack live = parts.packs().live().now().pack();
        out.println("Brightspots is ready at " + address);
        out.println("  Rules: " + live.name() + ", " + live.rules().size() + " rules (pack " + live.hash() + ")");
        parts.store().facts().status().ifPresent(status -> out.println("  Facts: " + facts(status)));
        RunBook runs = parts.store().runs();
        Optional<RunBook.Entry> latest = runs.latest(Optional.empty());
        if (latest.isEmpty()) {
            out.println("  Nothing has been run yet. Maybe load facts: brightspots load DIR");
        } else {
            out.println(
                    "  Run:   " + latest.get().id() + ", period " + latest.get().period());
            recommendations(runs, latest.get());
        }
        out.println();
        signIn(parts.store().people());
        out.println("The report is the page " + address + ", the REST interface is described at " + address
                + "/swagger-ui.html. Ctrl-C stops the server.");
        out.flush();
    }

    private void signIn(PeopleBook people) {
        List<PeopleBook.Kept> all = people.all();
        String demo = PeopleBook.demoSignIn(all);
        if (!demo.isEmpty()) {
            out.println(demo);
        } else if (all.stream().noneMatch(PeopleBook.Kept::active)) {
            out.println("Nobody can sign in yet. Maybe add somebody: brightspots people add NAME --role administrator");
        }
    }

    private static String facts(FactBook.Status status) {
        return String.format(
                Locale.ROOT,
                "%,d units, %,d observations, %,d practices, %,d adoptions%s",
                status.units(),
                status.observations(),
                status.practices(),
                status.adoptions(),
                status.refused() == 0 ? "" : String.format(Locale.ROOT, "; %,d rows refused", status.refused()));
    }

    private void recommendations(RunBook runs, RunBook.Entry run) {
        RunBook.Page<String> page = FinishedRuns.bestAdvice(runs, run, Filter.first(MOST_READ));
        List<JsonNode> best = best(page.items());
        out.println();
        if (best.isEmpty()) {
            out.println("Nothing is recommended: no practice's effect is shown well enough in these facts.");
            return;
        }
        out.println(
                page.total() == best.size()
                        ? "What to try next:"
                        : "What to try next (" + best.size() + " of " + page.total() + "):");
        int number = 1;
        for (JsonNode one : best) {
            out.println("  " + number++ + ". " + one.path("text").asString(""));
            reasons(one).forEach(reason -> out.println("     because " + reason));
        }
    }

    /** The first, and of different practices as far as there are any. */
    private static List<JsonNode> best(List<String> items) {
        List<JsonNode> all = items.stream().map(JSON::readTree).toList();
        Map<String, JsonNode> firstOfPractice = new LinkedHashMap<>();
        all.forEach(one -> firstOfPractice.putIfAbsent(one.path("practice").asString(""), one));
        return Stream.concat(firstOfPractice.values().stream(), all.stream())
                .distinct()
                .limit(SHOWN)
                .toList();
    }

    private static Set<String> reasons(JsonNode recommendation) {
        Set<String> reasons = new LinkedHashSet<>();
        for (JsonNode reason : recommendation.path("reasons")) {
            if (reasons.size() < SHOWN) {
                reasons.add(reason.path("text").asString("") + " (rule "
                        + reason.path("rule").asString("") + ", "
                        + reason.path("file").asString("") + ":"
                        + reason.path("line").asInt(0) + ")");
            }
        }
        return reasons;
    }
}
