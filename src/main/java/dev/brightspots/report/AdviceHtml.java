package dev.brightspots.report;

import dev.brightspots.pipeline.RunResult;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A run's result as one page to read, hand on and print: nothing is loaded from elsewhere, and it holds no script. */
public final class AdviceHtml {
    /** More teams than anybody would read on paper; the page says how many are left out. */
    private static final int TEAMS = 150;

    /** What the template sees. */
    record Page(Story story, List<Chart> leads, List<Chart> effects, List<Story.Team> teams, String more) {}

    private AdviceHtml() {}

    /** Writes the page in UTF-8; leaves the stream open. */
    public static void write(RunResult result, Edition edition, OutputStream out) throws IOException {
        Story story = Telling.of(result, edition);
        Charts charts = new Charts(result, new Names(result.data(), edition.people()));
        int more = Math.max(0, story.teams().size() - TEAMS);
        Page page = new Page(
                story,
                charts.leads(),
                charts.effects(),
                story.teams().stream().limit(TEAMS).toList(),
                more == 0 ? "" : Figures.count(more, "more team") + " with recommendations: see the JSON file.");
        Template.write("advice", page, out);
    }
}
