package dev.brightspots.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import tools.jackson.databind.json.JsonMapper;

/** The REST interface as a whole; whoever imports it supplies the books, the engine, the reader and the settings. */
@Configuration(proxyBeanMethods = false)
@Import({
    FactsController.class,
    RunsController.class,
    ResultsController.class,
    AdviceController.class,
    ProblemAnswers.class,
    ErrorPage.class
})
public class Api {
    @Bean
    RunEvents runEvents(RunWorker worker) {
        return new RunEvents(worker);
    }

    @Bean
    FilterRegistrationBean<LocalOnly> localOnly(ApiSettings settings, JsonMapper json) {
        FilterRegistrationBean<LocalOnly> filter = new FilterRegistrationBean<>(new LocalOnly(settings, json));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(ApiSettings settings, JsonMapper json) {
        FilterRegistrationBean<BodyLimit> filter = new FilterRegistrationBean<>(new BodyLimit(settings, json));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return filter;
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .components(new Components()
                        .addSecuritySchemes(
                                "basic",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic")
                                        .description("A name and a password with each request"))
                        .addSecuritySchemes(
                                "session",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.APIKEY)
                                        .in(SecurityScheme.In.COOKIE)
                                        .name("BRIGHTSPOTS")
                                        .description("What a browser gets at /login; what writes also shows the header"
                                                + " X-XSRF-TOKEN with the value of the cookie XSRF-TOKEN")))
                .addSecurityItem(new SecurityRequirement().addList("basic"))
                .addSecurityItem(new SecurityRequirement().addList("session"))
                .info(new Info()
                        .title("Brightspots")
                        .version("0.1.0")
                        .description(
                                "Finds the bright spots of a sales organisation, asks why they shine, and carries what"
                                        + " works to other teams. Load facts, start a run, read what it concluded. Errors are"
                                        + " application/problem+json with what is wrong and what to do about it."));
    }
}
