package dev.brightspots.store;

import static dev.brightspots.store.Sql.row;

import dev.brightspots.api.RunBook.Page;
import dev.brightspots.api.packs.RulePackBook;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.transaction.support.TransactionTemplate;

/** Rule packs, text by text. */
final class StoredRulePacks implements RulePackBook {
    private static final String PACKS = "select hash, name, origin, author, note, added_at from rule_pack";

    private final Sql sql;
    private final TransactionTemplate writing;

    StoredRulePacks(Sql sql, TransactionTemplate writing) {
        this.sql = sql;
        this.writing = writing;
    }

    @Override
    public Optional<Live> live() {
        return sql.client()
                .sql("select hash, since, before_it, folder_hash from rule_pack_live")
                .query((row, at) -> new Live(
                        row.getString("hash"),
                        time(row, "since"),
                        filled(row, "before_it"),
                        filled(row, "folder_hash")))
                .optional();
    }

    @Override
    public List<Kept> packs() {
        return sql.client()
                .sql(PACKS + " order by added_at desc, hash")
                .query((row, at) -> kept(row))
                .list();
    }

    @Override
    public Optional<Kept> find(String hash) {
        return sql.client()
                .sql(PACKS + " where hash = ?")
                .param(hash)
                .query((row, at) -> kept(row))
                .optional();
    }

    @Override
    public Map<String, String> files(String hash) {
        Map<String, String> files = new TreeMap<>();
        sql.client()
                .sql("select path, content from rule_pack_file where hash = ?")
                .param(hash)
                .query(row -> {
                    files.put(row.getString("path"), row.getString("content"));
                });
        return files;
    }

    @Override
    public synchronized Added add(Given pack) {
        return Objects.requireNonNull(writing.execute(open -> {
            boolean known = find(pack.hash()).isPresent();
            if (known && files(pack.hash()).equals(pack.files())) {
                return Added.KNOWN;
            }
            if (!known) {
                sql.client()
                        .sql("insert into rule_pack (hash, name, origin, author, note, added_at)"
                                + " values (?, ?, ?, ?, ?, ?)")
                        .params(
                                pack.hash(),
                                pack.name(),
                                pack.origin().name(),
                                pack.by().author(),
                                pack.by().note(),
                                utc(pack.by().at()))
                        .update();
            }
            sql.client()
                    .sql("delete from rule_pack_file where hash = ?")
                    .param(pack.hash())
                    .update();
            sql.each(
                    "insert into rule_pack_file (hash, path, content) values (?, ?, ?)",
                    pack.files().entrySet().stream().map(file -> row(pack.hash(), file.getKey(), file.getValue())));
            note(new Event(0, known ? Kind.TEXTS_CHANGED : Kind.ADDED, pack.hash(), pack.name(), pack.by(), ""));
            return known ? Added.TEXTS_CHANGED : Added.NEW;
        }));
    }

    @Override
    public synchronized void activate(String hash, Kind kind, Signed by, boolean fromFolder) {
        writing.executeWithoutResult(open -> {
            Optional<Live> now = live();
            Optional<String> before =
                    now.map(Live::hash).filter(other -> !other.equals(hash)).or(() -> now.flatMap(Live::before));
            String folder = fromFolder ? hash : now.flatMap(Live::folder).orElse("");
            sql.clear("rule_pack_live");
            sql.client()
                    .sql("insert into rule_pack_live (id, hash, since, before_it, folder_hash) values (1, ?, ?, ?, ?)")
                    .params(hash, utc(by.at()), before.orElse(""), folder)
                    .update();
            String name = find(hash).map(Kept::name).orElse("");
            note(new Event(0, kind, hash, name, by, ""));
        });
    }

    @Override
    public synchronized void refused(String hash, String name, Signed by, String problems) {
        writing.executeWithoutResult(open -> note(new Event(0, Kind.REFUSED, hash, name, by, problems)));
    }

    private void note(Event event) {
        sql.client()
                .sql("insert into rule_pack_event (seq, happened, kind, hash, name, author, note, problems)"
                        + " values ((select coalesce(max(seq), 0) + 1 from rule_pack_event), ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        utc(event.by().at()),
                        event.kind().name(),
                        event.hash(),
                        event.name(),
                        event.by().author(),
                        event.by().note(),
                        event.problems())
                .update();
    }

    @Override
    public Page<Event> history(int page, int size) {
        return new Page<>(
                sql.client()
                        .sql("select seq, happened, kind, hash, name, author, note, problems from rule_pack_event"
                                + " order by seq desc offset ? rows fetch next ? rows only")
                        .params((long) page * size, size)
                        .query((row, at) -> new Event(
                                row.getLong("seq"),
                                Kind.valueOf(row.getString("kind")),
                                row.getString("hash"),
                                row.getString("name"),
                                new Signed(row.getString("author"), row.getString("note"), time(row, "happened")),
                                row.getString("problems")))
                        .list(),
                sql.count("rule_pack_event"));
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getString("hash"),
                row.getString("name"),
                Origin.valueOf(row.getString("origin")),
                new Signed(row.getString("author"), row.getString("note"), time(row, "added_at")));
    }

    private static Optional<String> filled(ResultSet row, String column) throws SQLException {
        return Optional.of(row.getString(column)).filter(text -> !text.isEmpty());
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
