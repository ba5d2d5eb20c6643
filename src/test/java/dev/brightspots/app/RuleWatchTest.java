package dev.brightspots.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brightspots.api.packs.Gate;
import dev.brightspots.api.packs.RulePacks;
import dev.brightspots.api.packs.RulePacks.Look;
import dev.brightspots.api.packs.RuleSource;
import dev.brightspots.sales.Fingerprint;
import dev.brightspots.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

class RuleWatchTest {
    @TempDir
    Path temp;

    private final BlockingQueue<Look> news = new LinkedBlockingQueue<>();
    private final FakeCompiler compiler = new FakeCompiler();
    private Path rules;
    private Store store;
    private RulePacks packs;
    private RuleWatch watch;

    @BeforeEach
    void start() throws IOException {
        rules = Files.createDirectories(temp.resolve("rules"));
        save("a.drl", "first");
        store = Store.inHome(temp, Fingerprint::of);
        packs = RulePacks.start(
                store.rulePacks(), compiler, Gate.OPEN, new RuleSource(Optional.of(rules)), InstantSource.system());
        watch = RuleWatch.start(rules, () -> {
            Look look = packs.look();
            if (look != Look.NOTHING_NEW) {
                news.add(look);
            }
        });
    }

    @AfterEach
    void stop() {
        watch.close();
        store.close();
    }

    private void save(String path, String text) throws IOException {
        Files.createDirectories(rules.resolve(path).getParent());
        Files.writeString(rules.resolve(path), text);
    }

    private void expect(Look look) throws InterruptedException {
        assertThat(news.poll(30, TimeUnit.SECONDS)).isEqualTo(look);
    }

    private List<String> files() {
        return packs.live().now().pack().rules().stream()
                .map(rule -> rule.file())
                .toList();
    }

    @Test
    void editorsThatRenameAndFoldersThatComeAndGoAreSeen() throws Exception {
        Path aside = Files.writeString(temp.resolve("a.tmp"), "second");
        Files.move(aside, rules.resolve("a.drl"), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        expect(Look.NOW_LIVE);
        save("new/deep/b.drl", "new");
        expect(Look.NOW_LIVE);
        assertThat(files()).containsExactly("a.drl", "new/deep/b.drl");
        save("new/deep/b.drl", "newer");
        expect(Look.NOW_LIVE);
        FileSystemUtils.deleteRecursively(rules.resolve("new"));
        expect(Look.NOW_LIVE);
        assertThat(files()).containsExactly("a.drl");
    }

    @Test
    void aFolderThatIsGoneIsToldOnceAndSeenWhenItIsBack() throws Exception {
        String first = packs.live().now().pack().hash();
        Path away = Files.move(rules, temp.resolve("away"));
        expect(Look.REFUSED);
        assertThat(packs.live().now().pack().hash()).isEqualTo(first);
        assertThat(news.poll(3, TimeUnit.SECONDS)).as("told once").isNull();
        Files.writeString(away.resolve("a.drl"), "second");
        Files.move(away, rules);
        expect(Look.NOW_LIVE);
        save("a.drl", "third");
        expect(Look.NOW_LIVE);
        assertThat(packs.refused()).isEmpty();
    }

    @Test
    void aBadPackIsTriedOnceForOneContent() throws Exception {
        save("a.drl", FakeCompiler.REFUSE);
        expect(Look.REFUSED);
        int tried = compiler.compiled.get();
        save("notes.txt", "not ours");
        assertThat(news.poll(3, TimeUnit.SECONDS)).isNull();
        assertThat(compiler.compiled).hasValue(tried);
        save("a.drl", FakeCompiler.FAIL_CASES);
        expect(Look.REFUSED);
        save("a.drl", "first");
        assertThat(news.poll(3, TimeUnit.SECONDS)).as("it is live already").isNull();
        assertThat(packs.refused()).isEmpty();
    }
}
