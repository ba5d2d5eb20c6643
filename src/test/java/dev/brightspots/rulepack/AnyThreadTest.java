package dev.brightspots.rulepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class AnyThreadTest {
    /** As the workers of a pool do from Java 19 on. Run alone it fails without that care; later the engine knows its parts. */
    @Test
    void rulesCompileOnAThreadWhoseLoaderKnowsNothing() {
        CompletableFuture<RulePack> pack = new CompletableFuture<>();
        Thread worker = new Thread(() -> {
            try {
                pack.complete(RulePack.compile(RulePackFolder.read(Path.of("rules"))));
            } catch (Throwable e) {
                pack.completeExceptionally(e);
            }
        });
        worker.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        worker.start();
        assertThat(pack.join().hash()).hasSize(16);
        assertThat(worker.getContextClassLoader()).isIn(ClassLoader.getPlatformClassLoader(), null);
    }
}
