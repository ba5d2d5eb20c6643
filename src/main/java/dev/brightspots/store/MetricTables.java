package dev.brightspots.store;

import static dev.brightspots.store.Sql.row;
import static dev.brightspots.store.Words.number;
import static dev.brightspots.store.Words.orNull;
import static dev.brightspots.store.Words.text;

import dev.brightspots.sales.Metric;
import dev.brightspots.sales.MetricId;
import dev.brightspots.sales.Metrics;
import dev.brightspots.sales.PeerRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Metrics and the peer rules; the coached kind stands in {@link StatusTable}. */
final class MetricTables {
    private final Sql sql;

    MetricTables(Sql sql) {
        this.sql = sql;
    }

    void clear() {
        sql.clear("metric_link", "metric");
        clearPeers();
    }

    private void clearPeers() {
        sql.clear("peer_cut", "peer_attribute", "peer_rule");
    }

    void delete(Metrics given) {
        for (String table : List.of("metric_link where metric", "metric where id")) {
            sql.each(
                    "delete from " + table + " = ?",
                    given.all().stream().map(one -> row(one.id().value())));
        }
        clearPeers();
    }

    void insert(Metrics given) {
        sql.each(
                "insert into metric (id, name, kind, better, part, format, currency, scale, gap, ripe_after, benchmark)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                given.all().stream()
                        .map(one -> row(
                                one.id().value(),
                                one.name(),
                                one.type().name(),
                                one.better().name(),
                                one.role().name(),
                                one.format().kind().name(),
                                orNull(one.format().currency()),
                                one.scale().name(),
                                orNull(one.gap()),
                                one.ripeAfter(),
                                orNull(one.benchmark()))));
        sql.each(
                "insert into metric_link (metric, link, place, other) values (?, ?, ?, ?)",
                given.all().stream()
                        .flatMap(one ->
                                Stream.concat(links(one, "DRIVER", one.drivers()), links(one, "WATCH", one.watch()))));
        insertPeers(given.peers());
    }

    private static Stream<@Nullable Object[]> links(Metric metric, String link, List<MetricId> others) {
        return IntStream.range(0, others.size())
                .mapToObj(place ->
                        row(metric.id().value(), link, place, others.get(place).value()));
    }

    private void insertPeers(List<PeerRule> rules) {
        List<@Nullable Object[]> heads = new ArrayList<>();
        List<@Nullable Object[]> attributes = new ArrayList<>();
        List<@Nullable Object[]> cuts = new ArrayList<>();
        for (int rule = 0; rule < rules.size(); rule++) {
            heads.add(row(rule, rules.get(rule).kind()));
            List<PeerRule.By> by = rules.get(rule).by();
            for (int place = 0; place < by.size(); place++) {
                attributes.add(row(rule, place, by.get(place).attribute()));
                List<Double> limits = by.get(place).cuts();
                for (int cut = 0; cut < limits.size(); cut++) {
                    cuts.add(row(rule, place, cut, limits.get(cut)));
                }
            }
        }
        sql.each("insert into peer_rule (place, kind) values (?, ?)", heads.stream());
        sql.each("insert into peer_attribute (rule, place, attribute) values (?, ?, ?)", attributes.stream());
        sql.each("insert into peer_cut (rule, by_place, place, cut) values (?, ?, ?, ?)", cuts.stream());
    }

    Metrics read(Optional<String> coach) {
        Words.Lists links = new Words.Lists();
        sql.scan(
                "select metric, link, other from metric_link order by metric, link, place",
                row -> links.add(row.getString("metric"), row.getString("link"), row.getString("other")));
        Map<MetricId, Metric> metrics = new TreeMap<>();
        sql.scan("select * from metric", row -> {
            String id = row.getString("id");
            metrics.put(
                    new MetricId(id),
                    new Metric(
                            new MetricId(id),
                            row.getString("name"),
                            Metric.Type.valueOf(row.getString("kind")),
                            Metric.Better.valueOf(row.getString("better")),
                            Metric.Role.valueOf(row.getString("part")),
                            new Metric.Format(
                                    Metric.Format.Kind.valueOf(row.getString("format")), text(row, "currency")),
                            Metric.Scale.valueOf(row.getString("scale")),
                            number(row, "gap"),
                            links.of(id, "DRIVER", MetricId::new),
                            links.of(id, "WATCH", MetricId::new),
                            row.getInt("ripe_after"),
                            number(row, "benchmark")));
        });
        return new Metrics(metrics, readPeers(), coach);
    }

    private List<PeerRule> readPeers() {
        Map<String, List<Double>> cuts = new HashMap<>();
        sql.scan(
                "select rule, by_place, cut from peer_cut order by rule, by_place, place",
                row -> cuts.computeIfAbsent(
                                row.getInt("rule") + "/" + row.getInt("by_place"), fresh -> new ArrayList<>())
                        .add(row.getDouble("cut")));
        Map<Integer, List<PeerRule.By>> by = new HashMap<>();
        sql.scan("select rule, place, attribute from peer_attribute order by rule, place", row -> {
            String key = row.getInt("rule") + "/" + row.getInt("place");
            by.computeIfAbsent(row.getInt("rule"), fresh -> new ArrayList<>())
                    .add(new PeerRule.By(row.getString("attribute"), cuts.getOrDefault(key, List.of())));
        });
        List<PeerRule> rules = new ArrayList<>();
        sql.scan(
                "select place, kind from peer_rule order by place",
                row -> rules.add(new PeerRule(row.getString("kind"), by.getOrDefault(row.getInt("place"), List.of()))));
        return rules;
    }
}
