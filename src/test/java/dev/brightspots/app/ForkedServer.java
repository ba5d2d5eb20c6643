package dev.brightspots.app;

import dev.brightspots.api.RunBook.Made;
import dev.brightspots.cli.Streams;
import dev.brightspots.pipeline.Progress;
import dev.brightspots.pipeline.Request;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** The main of a server in a process of its own, whose runs never end if it is told so. */
public final class ForkedServer {
    private ForkedServer() {}

    /** The command line of Brightspots, with an engine that concludes next to nothing. */
    public static void main(String[] args) {
        FakeEngine engine = Boolean.getBoolean("hold") ? new Holding() : new Saying();
        System.exit(
                Brightspots.commandLine(Streams.ofProcess(), folder -> engine).execute(args));
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

    private static final class Saying extends FakeEngine {
        @Override
        public Made make(Request request, Progress progress) {
            System.err.println("a run is made");
            return super.make(request, progress);
        }
    }

    private static final class Holding extends FakeEngine {
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
