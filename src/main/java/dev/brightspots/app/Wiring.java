package dev.brightspots.app;

import dev.brightspots.api.Api;
import dev.brightspots.api.ApiSettings;
import dev.brightspots.api.Engine;
import dev.brightspots.api.FactBook;
import dev.brightspots.api.Intake;
import dev.brightspots.api.LiveEngine;
import dev.brightspots.api.PeopleBook;
import dev.brightspots.api.RunBook;
import dev.brightspots.api.RunWorker;
import dev.brightspots.api.library.InquiryBook;
import dev.brightspots.api.library.LibraryApi;
import dev.brightspots.api.packs.Compiler;
import dev.brightspots.api.packs.PackDiffs;
import dev.brightspots.api.packs.Refused;
import dev.brightspots.api.packs.RulePacks;
import dev.brightspots.api.packs.RulePacksApi;
import dev.brightspots.api.people.PeopleApi;
import dev.brightspots.api.people.PeopleDesk;
import dev.brightspots.api.plans.PlanBook;
import dev.brightspots.api.plans.PlansApi;
import dev.brightspots.api.questions.QuestionsApi;
import dev.brightspots.api.welcome.WelcomeApi;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Hands the parts of the server to Spring; they are closed with {@link Server.Parts}. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    Api.class,
    RulePacksApi.class,
    QuestionsApi.class,
    PeopleApi.class,
    PlansApi.class,
    LibraryApi.class,
    WelcomeApi.class
})
class Wiring {
    private final Server.Parts parts;

    Wiring(Server.Parts parts) {
        this.parts = parts;
    }

    @Bean(destroyMethod = "")
    DataSource dataSource() {
        return parts.store().source();
    }

    @Bean
    FactBook factBook() {
        return parts.store().facts();
    }

    @Bean
    RunBook runBook() {
        return parts.store().runs();
    }

    @Bean
    PlanBook planBook() {
        return parts.store().plans();
    }

    @Bean
    InquiryBook inquiryBook() {
        return parts.store().inquiries();
    }

    @Bean
    PeopleBook peopleBook() {
        return parts.store().people();
    }

    @Bean
    PeopleDesk peopleDesk() {
        return parts.desk();
    }

    @Bean
    LiveEngine liveEngine() {
        return parts.packs().live();
    }

    @Bean
    RulePacks rulePacks() {
        return parts.packs();
    }

    @Bean
    PackDiffs packDiffs() {
        return parts.diffs();
    }

    @Bean
    Compiler compiler() {
        return parts.ruling().compiler();
    }

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean(destroyMethod = "")
    RunWorker runWorker() {
        return parts.worker();
    }

    @Bean
    Intake intake() {
        return parts.intake();
    }

    @Bean
    ApiSettings apiSettings() {
        return parts.settings();
    }

    /**
     * Health names the live rule pack: what the server concludes depends on it. A refused one is told, and the server is up all
     * the same: it goes on with the last good pack.
     */
    @Bean
    HealthIndicator rulePack() {
        return () -> {
            Engine.Pack live = parts.packs().live().now().pack();
            Health.Builder health = Health.up()
                    .withDetail("name", live.name())
                    .withDetail("hash", live.hash())
                    .withDetail("rules", live.rules().size());
            List<Refused> refused = parts.packs().refused();
            if (!refused.isEmpty()) {
                health.withDetail(
                        "refused", refused.stream().map(Wiring::inWords).toList());
            }
            return health.build();
        };
    }

    private static Map<String, Object> inWords(Refused refused) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("attempt", refused.attempt());
        words.put("name", refused.name());
        words.put("hash", refused.hash());
        words.put("at", refused.by().at());
        words.put("problems", refused.problems().size());
        words.put("first", refused.problems().get(0).toString());
        return words;
    }

    /** Units may be called "Midwest / Reseller": in an address their slash is written %2F and means a slash of the name. */
    @Bean
    WebServerFactoryCustomizer<TomcatWebServerFactory> slashesInNames() {
        return tomcat -> tomcat.addConnectorCustomizers(
                connector -> connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue()));
    }
}
