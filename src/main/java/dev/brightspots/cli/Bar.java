package dev.brightspots.cli;

import dev.brightspots.pipeline.Progress;
import dev.brightspots.report.Ink;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows on a terminal how far a run is, once it takes longer than a second; anywhere else it stays silent. */
final class Bar implements Progress, AutoCloseable {
    private static final long PATIENCE = 1_000_000_000L;
    private static final int WIDTH = 80;
    private static final int STEP_MILLIS = 200;

    private final Streams streams;
    private final long start = System.nanoTime();
    private @Nullable ProgressBar bar;

    Bar(Streams streams) {
        this.streams = streams;
    }

    @Override
    public synchronized void at(String stage, long done, long all) {
        if (streams.ink() == Ink.PLAIN || System.nanoTime() - start < PATIENCE) {
            return;
        }
        if (bar == null) {
            bar = new ProgressBarBuilder()
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(STEP_MILLIS)
                    .setConsumer(new ConsoleProgressBarConsumer(streams.err(), WIDTH))
                    .clearDisplayOnFinish()
                    .build();
        }
        bar.setExtraMessage(" " + stage);
        bar.maxHint(all);
        bar.stepTo(done);
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
