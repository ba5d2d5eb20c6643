package dev.brightspots.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
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
    PlansController.class,
    AdviceController.class,
    HomeController.class,
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
                .info(new Info()
                        .title("Brightspots")
                        .version("0.1.0")
                        .description(
                                "Finds the bright spots of a sales organisation, asks why they shine, and carries what"
                                        + " works to other teams. Load facts, start a run, read what it concluded. Errors are"
                                        + " application/problem+json with what is wrong and what to do about it."));
    }
}
