package dev.brightspots.app;

import dev.brightspots.api.ApiSettings;
import dev.brightspots.api.Intake;
import dev.brightspots.api.RunWorker;
import dev.brightspots.api.packs.Compiler;
import dev.brightspots.api.packs.PackDiffs;
import dev.brightspots.api.packs.RulePacks;
import dev.brightspots.api.packs.RuleSource;
import dev.brightspots.api.people.LocalToken;
import dev.brightspots.api.people.PeopleDesk;
import dev.brightspots.sales.Fingerprint;
import dev.brightspots.store.Store;
import java.net.URI;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.GenericApplicationContext;

/** The running server: the REST interface over a home's database and a rule pack. */
final class Server implements AutoCloseable {
    /** Messages of Spring would speak of what nobody asked; ours go where logback.xml says. */
    private static final String LOGGING = "org.springframework.boot.logging.LoggingSystem";

    private final ConfigurableApplicationContext context;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final URI address;

    private Server(ConfigurableApplicationContext context, String host) {
        this.context = context;
        context.addApplicationListener((ApplicationListener<ContextClosedEvent>) event -> closed.countDown());
        int port = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
        this.address = URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port);
    }

    /** What a server consists of; it closes all of them when it stops. */
    record Parts(
            Home home,
            Store store,
            Ruling ruling,
            RulePacks packs,
            PackDiffs diffs,
            RunWorker worker,
            ApiSettings settings,
            Listen listen) {
        /**
         * Puts together what works on these.
         *
         * @throws dev.brightspots.text.BadInput if there is no good rule pack, neither here nor in the database
         */
        static Parts of(Home home, Ruling ruling, ApiSettings settings, Listen listen) {
            return of(home, Store.inHome(home.folder(), Fingerprint::of), ruling, settings, listen);
        }

        /** The same on another database than the home's own. */
        static Parts of(Home home, Store store, Ruling ruling, ApiSettings settings, Listen listen) {
            InstantSource clock = InstantSource.system();
            try {
                PackDiffs diffs = new PackDiffs(store.facts(), ruling.terms());
                RulePacks packs = RulePacks.start(store.rulePacks(), ruling.compiler(), diffs, ruling.source(), clock);
                RunWorker worker =
                        new RunWorker(store.facts(), store.runs(), packs.live(), store.plans()::decided, clock);
                return new Parts(home, store, ruling, packs, diffs, worker, settings, listen);
            } catch (RuntimeException e) {
                store.close();
                throw e;
            }
        }

        Intake intake() {
            return new Intake(store.facts(), Fingerprint::of, InstantSource.system());
        }

        PeopleDesk desk() {
            return new PeopleDesk(store.people(), store.facts(), InstantSource.system());
        }

        void close() {
            worker.close();
            store.close();
            home.close();
        }
    }

    /**
     * Where a server's rules come from, and what a pack has to meet before it becomes live.
     *
     * @param compiler makes engines of them
     */
    record Ruling(Compiler compiler, RuleSource source, PackDiffs.Terms terms) {}

    /**
     * Where a server listens.
     *
     * @param port 0 for any that is free
     */
    record Listen(String host, int port) {}

    /** Starts to listen. */
    static Server start(Parts parts) {
        System.setProperty(LOGGING, "none");
        ServerLog.quiet();
        SpringApplication application = new SpringApplication(Wiring.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("server.address", parts.listen().host());
        properties.put("server.port", parts.listen().port());
        properties.put(
                "spring.servlet.multipart.max-file-size", parts.settings().maxBody() + "B");
        properties.put(
                "spring.servlet.multipart.max-request-size", parts.settings().maxBody() + "B");
        application.setDefaultProperties(properties);
        application.addInitializers(context -> ((GenericApplicationContext) context)
                .registerBean(Parts.class, () -> parts, one -> one.setDestroyMethodName("close")));
        LocalToken token = parts.home().leaveToken();
        application.addInitializers(
                context -> ((GenericApplicationContext) context).registerBean(LocalToken.class, () -> token));
        Server server = new Server(application.run(), parts.listen().host());
        parts.home().announce(server.address);
        return server;
    }

    /** What Spring has put together. */
    ApplicationContext context() {
        return context;
    }

    /** Where it can be reached. */
    URI address() {
        return address;
    }

    /** Ends the watch before the parts of the server are closed. */
    void endWith(RuleWatch watch) {
        context.addApplicationListener((ApplicationListener<ContextClosedEvent>) event -> watch.close());
    }

    /** Waits until it stops. */
    void await() throws InterruptedException {
        closed.await();
    }

    @Override
    public void close() {
        context.close();
    }
}
