package dev.brightspots.app;

import dev.brightspots.api.Engine;
import dev.brightspots.api.RunBook.Made;
import dev.brightspots.api.packs.Compiler;
import dev.brightspots.api.packs.Compiler.Cases;
import dev.brightspots.api.packs.Compiler.Compiled;
import dev.brightspots.cli.Streams;
import dev.brightspots.pipeline.Progress;
import dev.brightspots.pipeline.Request;
import dev.brightspots.text.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** The main of a server in a process of its own, whose runs never end if it is told so. */
public final class ForkedServer {
    private ForkedServer() {}

    /** The command line of Brightspots, with an engine that concludes next to nothing. */
    public static void main(String[] args) {
        Compiler fake = new FakeCompiler();
        System.exit(Brightspots.commandLine(Streams.ofProcess(), rules -> new Forked(fake.compile(rules)))
                .execute(args));
    }

    /** What starts such a process. */
    static ProcessBuilder process(Path home, String hold, String... args) {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        ProcessBuilder process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-Dhold=" + hold,
                "-cp",
                classPath,
                ForkedServer.class.getName());
        process.command().addAll(List.of(args));
        process.command().addAll(List.of("--home", home.toString()));
        return process;
    }

    private record Forked(Compiled fake) implements Compiled {
        @Override
        public Engine engine() {
            Engine.Pack pack = fake.engine().pack();
            return Boolean.getBoolean("hold") ? new Holding(pack) : new Saying(pack);
        }

        @Override
        public List<Problem> warnings() {
            return fake.warnings();
        }

        @Override
        public Cases cases() {
            return fake.cases();
        }
    }

    private static final class Saying extends FakeEngine {
        Saying(Pack pack) {
            super(pack, new AtomicInteger());
        }

        @Override
        public Made make(Request request, Progress progress) {
            System.err.println("a run is made");
            return super.make(request, progress);
        }
    }

    private static final class Holding extends FakeEngine {
        Holding(Pack pack) {
            super(pack, new AtomicInteger());
        }

        @Override
        public Made make(Request request, Progress progress) {
            System.err.println("a run is made");
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return super.make(request, progress);
        }
    }
}
