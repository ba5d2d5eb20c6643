package dev.brightspots.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Fills the pages of reports. */
final class Template {
    private static final TemplateEngine ENGINE = engine();
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Template() {}

    /** Writes a page in UTF-8; leaves the stream open. */
    static void write(String template, Object page, OutputStream out) throws IOException {
        // As plain maps: the template needs no access to any class.
        Map<String, Object> view = MAPPER.convertValue(page, new TypeReference<Map<String, Object>>() {});
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        ENGINE.process(template, new Context(Locale.ENGLISH, view), writer);
        writer.flush();
    }

    private static TemplateEngine engine() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(Template.class.getClassLoader());
        resolver.setPrefix("report/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        TemplateEngine engine = new TemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }
}
