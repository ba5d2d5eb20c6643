package dev.brightspots.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Works on several worlds at once. */
public final class Workers {
    private Workers() {}

    /**
     * What the tasks find, in their order, however many threads there are.
     *
     * @throws IllegalStateException if one of them fails
     */
    public static <T> List<T> all(List<? extends Callable<T>> tasks, int threads) {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<Future<T>> running = new ArrayList<>();
            tasks.forEach(task -> running.add(workers.submit(task)));
            List<T> found = new ArrayList<>();
            for (Future<T> one : running) {
                found.add(one.get());
            }
            return found;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The bench was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A world could not be worked on to its end", e.getCause());
        } finally {
            workers.shutdownNow();
        }
    }
}
