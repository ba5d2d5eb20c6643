package dev.brightspots.api.packs;

import dev.brightspots.api.ApiProblem;
import dev.brightspots.api.LiveEngine;
import dev.brightspots.api.packs.Refused.Attempt;
import dev.brightspots.api.packs.RulePackBook.Added;
import dev.brightspots.api.packs.RulePackBook.Given;
import dev.brightspots.api.packs.RulePackBook.Kept;
import dev.brightspots.api.packs.RulePackBook.Kind;
import dev.brightspots.api.packs.RulePackBook.Live;
import dev.brightspots.api.packs.RulePackBook.Origin;
import dev.brightspots.api.packs.RulePackBook.Signed;
import dev.brightspots.rulepack.RulePackFolder;
import dev.brightspots.text.BadInput;
import dev.brightspots.text.Problem;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.http.HttpStatus;

/**
 * The rule packs of a server. One of them is live; another becomes live whole or not at all, and where that fails the last good
 * one stays.
 */
public final class RulePacks {
    private final RulePackBook book;
    private final Activation activation;
    private final RuleSource source;
    private final InstantSource clock;
    private final LiveEngine live;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final RefusedPacks refused;
    private Optional<RulePackFolder> lastLookedAt = Optional.empty();

    private RulePacks(
            RulePackBook book, Activation activation, RuleSource source, InstantSource clock, LiveEngine live) {
        this.book = book;
        this.activation = activation;
        this.source = source;
        this.clock = clock;
        this.live = live;
        this.refused = new RefusedPacks(book);
    }

    /** What came of a look at the folder of rules; one that changes meanwhile tells nothing yet. */
    public enum Look {
        NOTHING_NEW,
        NOW_LIVE,
        REFUSED
    }

    /**
     * Starts with the pack that was live last, and then with the folder's if that is another one and good.
     *
     * @throws BadInput if there is no good pack at all, with the problems of the folder's
     */
    public static RulePacks start(
            RulePackBook book, Compiler compiler, Gate gate, RuleSource source, InstantSource clock) {
        Activation activation = new Activation(compiler, gate);
        List<Refused> outgrown = new ArrayList<>();
        Optional<Compiler.Compiled> last = lastGood(book, activation, clock, outgrown);
        if (last.isPresent()) {
            RulePacks packs = new RulePacks(
                    book, activation, source, clock, new LiveEngine(last.get().engine()));
            packs.look();
            return packs;
        }
        RulePackFolder rules = source.read();
        Activation.Tried tried = activation.attempt(rules);
        Signed by = new Signed("", "", clock.instant());
        book.add(new Given(rules.hash(), rules.name(), source.origin(), rules.files(), by));
        book.activate(rules.hash(), Kind.ACTIVATED, by, true);
        RulePacks packs = new RulePacks(book, activation, source, clock, new LiveEngine(tried.engine()));
        packs.lastLookedAt = Optional.of(rules);
        outgrown.forEach(packs.refused::refuse);
        return packs;
    }

    private static Optional<Compiler.Compiled> lastGood(
            RulePackBook book, Activation activation, InstantSource clock, List<Refused> refused) {
        Optional<Kept> last = book.live().flatMap(row -> book.find(row.hash()));
        if (last.isEmpty()) {
            return Optional.empty();
        }
        Kept kept = last.get();
        try {
            return Optional.of(activation.compile(new RulePackFolder(kept.name(), book.files(kept.hash()))));
        } catch (BadInput outgrown) {
            // A newer program may refuse what an older one took.
            Signed by = new Signed("", "", clock.instant());
            refused.add(new Refused(Attempt.ACTIVATION, kept.name(), kept.hash(), by, outgrown.problems()));
            return Optional.empty();
        }
    }

    /** The engine of the live pack. */
    public LiveEngine live() {
        return live;
    }

    /** What is kept of packs. */
    public RulePackBook book() {
        return book;
    }

    /** The packs that were to become live, and did not, since the last one of their kind did. */
    public List<Refused> refused() {
        return refused.all();
    }

    /** Where the rules come from that need no upload. */
    public RuleSource source() {
        return source;
    }

    /** Looks at the folder of rules: what is new in it and good becomes live. */
    public Look look() {
        oneAtATime.lock();
        try {
            return lookNow();
        } catch (RuntimeException fault) {
            lastLookedAt = Optional.empty();
            throw fault;
        } finally {
            oneAtATime.unlock();
        }
    }

    private Look lookNow() {
        RulePackFolder rules;
        try {
            rules = source.read();
        } catch (BadInput unreadable) {
            Look look = unsettled();
            return source.stillFails(unreadable) ? refuse(source.name(), "", unreadable.problems()) : look;
        }
        if (lastLookedAt
                .map(RulePackFolder::files)
                .filter(rules.files()::equals)
                .isPresent()) {
            return Look.NOTHING_NEW;
        }
        lastLookedAt = Optional.of(rules);
        boolean stays = liveStays(rules.hash());
        if (stays && book.files(rules.hash()).equals(rules.files())) {
            refused.forget(Attempt.FOLDER);
            return Look.NOTHING_NEW;
        }
        try {
            Activation.Tried tried = activation.attempt(rules);
            if (!source.stillHolds(rules)) {
                return unsettled();
            }
            Signed by = now();
            book.add(new Given(rules.hash(), rules.name(), source.origin(), rules.files(), by));
            if (!stays) {
                activation.swap(live, tried.engine(), () -> book.activate(rules.hash(), Kind.ACTIVATED, by, true));
            } else if (live.now().pack().hash().equals(rules.hash())) {
                live.swap(tried.engine());
            }
            refused.forget(Attempt.FOLDER);
            return stays ? Look.NOTHING_NEW : Look.NOW_LIVE;
        } catch (BadInput bad) {
            return source.stillHolds(rules) ? refuse(rules.name(), rules.hash(), bad.problems()) : unsettled();
        }
    }

    /** What was read was half of a save, or is outdated by another: the next look tells. */
    private Look unsettled() {
        lastLookedAt = Optional.empty();
        return Look.NOTHING_NEW;
    }

    /**
     * Whether the live pack stays, whatever the folder's texts that decide nothing: the folder decides nothing new, and somebody
     * may have gone back to another pack on purpose. A new version of the program does not push aside what was uploaded.
     */
    private boolean liveStays(String folderHash) {
        Optional<Live> now = book.live();
        boolean seen = now.flatMap(Live::folder).filter(folderHash::equals).isPresent();
        boolean uploaded = now.flatMap(row -> book.find(row.hash()))
                .filter(pack -> pack.origin() == Origin.UPLOAD)
                .isPresent();
        return seen || (source.origin() == Origin.PACKED && uploaded);
    }

    /**
     * Says what is wrong with a pack, and keeps nothing of it; nobody who would change something has to wait for that.
     *
     * @throws BadInput with the problems, if it cannot be used
     */
    Activation.Tried check(RulePackFolder rules) {
        return activation.attempt(rules);
    }

    /**
     * Keeps a pack if it is good; it does not become live by that.
     *
     * @throws BadInput with the problems, if it cannot be used
     */
    Added add(RulePackFolder rules, Signed by) {
        oneAtATime.lock();
        try {
            if (book.files(rules.hash()).equals(rules.files())) {
                return Added.KNOWN;
            }
            Activation.Tried tried = activation.attempt(rules);
            Added added = book.add(new Given(rules.hash(), rules.name(), Origin.UPLOAD, rules.files(), by));
            if (live.now().pack().hash().equals(rules.hash())) {
                live.swap(tried.engine());
            }
            return added;
        } catch (BadInput bad) {
            refused.note(rules.hash(), rules.name(), by, bad.problems());
            throw bad;
        } finally {
            oneAtATime.unlock();
        }
    }

    /**
     * Makes a pack live that is kept.
     *
     * @throws ApiProblem if there is none of that hash
     * @throws BadInput with the problems, if it cannot be used; the live pack stays
     */
    void activate(String hash, Kind kind, Signed by) {
        oneAtATime.lock();
        try {
            Kept kept = book.find(hash)
                    .orElseThrow(() -> ApiProblem.notFound(
                            "there is no rule pack '" + hash + "'", "GET /api/rule-packs names those there are."));
            if (live.now().pack().hash().equals(hash)) {
                return;
            }
            try {
                Activation.Tried tried = activation.attempt(new RulePackFolder(kept.name(), book.files(hash)));
                boolean folders = lastLookedAt
                        .map(RulePackFolder::hash)
                        .filter(hash::equals)
                        .isPresent();
                activation.swap(live, tried.engine(), () -> book.activate(hash, kind, by, folders));
                refused.forget(Attempt.ACTIVATION);
                if (folders) {
                    refused.forget(Attempt.FOLDER);
                }
            } catch (BadInput bad) {
                refused.refuse(new Refused(Attempt.ACTIVATION, kept.name(), hash, by, bad.problems()));
                throw bad;
            }
        } finally {
            oneAtATime.unlock();
        }
    }

    /**
     * Goes back to the pack that was live before.
     *
     * @throws ApiProblem if there was none
     */
    void rollBack(Signed by) {
        oneAtATime.lock();
        try {
            String before = book.live()
                    .flatMap(Live::before)
                    .orElseThrow(() -> new ApiProblem(
                            HttpStatus.CONFLICT,
                            "no other rule pack was live before",
                            "activate one by its hash: GET /api/rule-packs names those there are."));
            activate(before, Kind.ROLLED_BACK, by);
        } finally {
            oneAtATime.unlock();
        }
    }

    private Look refuse(String name, String hash, List<Problem> problems) {
        boolean news = refused.refuse(new Refused(Attempt.FOLDER, name, hash, now(), problems));
        return news ? Look.REFUSED : Look.NOTHING_NEW;
    }

    private Signed now() {
        return new Signed("", "", clock.instant());
    }
}
