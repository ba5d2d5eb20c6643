package dev.brightspots.api.packs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brightspots.api.packs.RulePackBook.Kind;
import dev.brightspots.api.packs.RulePackBook.Signed;
import dev.brightspots.api.packs.RulePacks.Look;
import dev.brightspots.app.FakeCompiler;
import dev.brightspots.rulepack.RulePackFolder;
import dev.brightspots.sales.Fingerprint;
import dev.brightspots.store.Store;
import dev.brightspots.text.Place;
import dev.brightspots.text.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pack of the folder that the gate holds back, and that somebody then makes live. */
class HeldBackTest {
    private static final Signed BY = new Signed("Ann", "looked at it", Instant.EPOCH);

    @TempDir
    Path temp;

    private Path rules;
    private Store store;
    private RulePacks packs;
    private boolean open = true;

    @BeforeEach
    void holdOneBack() throws IOException {
        rules = Files.createDirectories(temp.resolve("rules"));
        save("a.drl", "first");
        store = Store.inHome(temp, Fingerprint::of);
        packs = started();
        open = false;
        save("a.drl", "second");
        assertThat(packs.look()).isEqualTo(Look.REFUSED);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void save(String path, String text) throws IOException {
        Files.writeString(rules.resolve(path), text);
    }

    private RulePacks started() {
        Gate gate =
                (live, next) -> open || live.pack().hash().equals(next.pack().hash())
                        ? List.of()
                        : List.of(Problem.error(Place.of("rules"), "nobody has looked at it", "look at it."));
        return RulePacks.start(
                store.rulePacks(),
                new FakeCompiler(),
                gate,
                new RuleSource(Optional.of(rules)),
                InstantSource.system());
    }

    private String activateIt() {
        RulePackFolder folder = RulePackFolder.read(rules);
        packs.add(folder, BY);
        open = true;
        packs.activate(folder.hash(), Kind.ACTIVATED, BY);
        open = false;
        return folder.hash();
    }

    @Test
    void onceItIsLiveItIsRefusedNoMoreNeitherNowNorAfterAStart() {
        assertThat(packs.refused()).hasSize(1);
        String second = activateIt();
        assertThat(packs.refused()).isEmpty();
        RulePacks again = started();
        assertThat(again.live().now().pack().hash()).isEqualTo(second);
        assertThat(again.refused()).isEmpty();
    }

    @Test
    void whoGoesBackIsNotOverruledByTheFolder() throws IOException {
        activateIt();
        open = true;
        packs.rollBack(BY);
        String first = packs.live().now().pack().hash();
        save("cases.yaml", "# cases decide nothing");
        assertThat(packs.look()).isEqualTo(Look.NOTHING_NEW);
        assertThat(packs.live().now().pack().hash()).isEqualTo(first);
    }
}
