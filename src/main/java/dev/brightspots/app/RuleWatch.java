package dev.brightspots.app;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches a folder tree and says when something in it may have changed, once it has been quiet for a moment. It also says so
 * every now and then of itself: some file systems tell nobody of their changes, and a folder that is gone cannot.
 */
final class RuleWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RuleWatch.class);
    private static final long QUIET_MILLIS = 100;
    /** A folder that never comes to rest is looked at all the same. */
    private static final long LONGEST_UNREST_MILLIS = 1000;

    private static final long EVERY_NOW_AND_THEN_MILLIS = 2000;
    private static final long LONGEST_LOOK_SECONDS = 10;

    private final Path folder;
    private final Runnable look;
    private final Optional<WatchService> service;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread thread = new Thread(this::watch, "rules-watch");

    private RuleWatch(Path folder, Runnable look, Optional<WatchService> service) {
        this.folder = folder;
        this.look = look;
        this.service = service;
    }

    /** Watches from now on; the looks are made one after the other, in a thread of their own. */
    static RuleWatch start(Path folder, Runnable look) {
        RuleWatch watch = new RuleWatch(folder, look, service(folder));
        watch.thread.setDaemon(true);
        watch.thread.start();
        return watch;
    }

    /** Empty where the machine watches no more folders: then a look every now and then has to do. */
    private static Optional<WatchService> service(Path folder) {
        try {
            return Optional.of(folder.getFileSystem().newWatchService());
        } catch (IOException e) {
            LOG.warn("This machine watches no folders; the rules are looked at every 2 s", e);
            return Optional.empty();
        }
    }

    private void watch() {
        try {
            while (true) {
                // First watch, then look: what changes during the look is told afterwards.
                registerAll();
                awaitRest();
                lookOnce();
                awaitChange();
            }
        } catch (ClosedWatchServiceException end) {
            LOG.debug("The folder {} is not watched any more", folder);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private void lookOnce() {
        try {
            look.run();
        } catch (RuntimeException | Error fault) {
            LOG.error("A look at the folder of rules failed", fault);
        }
    }

    private void awaitChange() throws InterruptedException {
        if (service.isPresent()) {
            changed(service.get(), EVERY_NOW_AND_THEN_MILLIS);
        } else if (ended.await(EVERY_NOW_AND_THEN_MILLIS, TimeUnit.MILLISECONDS)) {
            throw new ClosedWatchServiceException();
        }
    }

    private void awaitRest() throws InterruptedException {
        if (service.isPresent()) {
            long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST_UNREST_MILLIS);
            boolean moves = true;
            while (moves && System.nanoTime() < end) {
                moves = changed(service.get(), QUIET_MILLIS);
            }
        }
    }

    private static boolean changed(WatchService service, long withinMillis) throws InterruptedException {
        WatchKey key = service.poll(withinMillis, TimeUnit.MILLISECONDS);
        if (key == null) {
            return false;
        }
        key.pollEvents();
        key.reset();
        return true;
    }

    /** Every folder there is now; one that is watched already stays so. */
    private void registerAll() {
        service.ifPresent(this::registerAll);
    }

    private void registerAll(WatchService service) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.filter(Files::isDirectory).toList()) {
                each.register(service, ENTRY_CREATE, ENTRY_MODIFY, ENTRY_DELETE);
            }
        } catch (IOException | UncheckedIOException gone) {
            // It is being moved, or is gone: the look says what that means for the rules.
            LOG.debug("A folder cannot be watched", gone);
        }
    }

    /** Ends after the look under way; it is not interrupted, for it may be writing to the database. */
    @Override
    public void close() {
        ended.countDown();
        try {
            if (service.isPresent()) {
                service.get().close();
            }
            thread.join(TimeUnit.SECONDS.toMillis(LONGEST_LOOK_SECONDS));
        } catch (IOException e) {
            LOG.debug("The watch did not end cleanly", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
