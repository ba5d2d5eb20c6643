package dev.brightspots.app;

import dev.brightspots.api.Api;
import dev.brightspots.api.ApiSettings;
import dev.brightspots.api.Engine;
import dev.brightspots.api.FactBook;
import dev.brightspots.api.Intake;
import dev.brightspots.api.RunBook;
import dev.brightspots.api.RunWorker;
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
@Import(Api.class)
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
    Engine engine() {
        return parts.engine();
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

    /** Health names the live rule pack: what the server concludes depends on it. */
    @Bean
    HealthIndicator rulePack() {
        Engine.LivePack live = parts.engine().live();
        return () -> Health.up()
                .withDetail("name", live.name())
                .withDetail("hash", live.hash())
                .withDetail("rules", live.rules().size())
                .build();
    }

    /** Units may be called "Midwest / Reseller": in an address their slash is written %2F and means a slash of the name. */
    @Bean
    WebServerFactoryCustomizer<TomcatWebServerFactory> slashesInNames() {
        return tomcat -> tomcat.addConnectorCustomizers(
                connector -> connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue()));
    }
}
