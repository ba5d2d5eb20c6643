package dev.brightspots.report;

import dev.brightspots.pipeline.RunResult;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A run's result as one page to read, hand on and print: nothing is loaded from elsewhere, and it holds no script. */
public final class AdviceHtml {
    /** More teams than anybody would read on paper; the page says how many are left out. */
    private static final int TEAMS = 150;

    private static final TemplateEngine ENGINE = engine();
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

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
        // As plain maps: the template needs no access to any class.
        Map<String, Object> view = MAPPER.convertValue(page, new TypeReference<Map<String, Object>>() {});
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        ENGINE.process("advice", new Context(Locale.ENGLISH, view), writer);
        writer.flush();
    }

    private static TemplateEngine engine() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(AdviceHtml.class.getClassLoader());
        resolver.setPrefix("report/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        TemplateEngine engine = new TemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }
}
