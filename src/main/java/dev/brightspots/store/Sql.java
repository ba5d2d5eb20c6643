package dev.brightspots.store;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Statements of the one dialect, many rows at a time. */
final class Sql {
    /** The organisation of today decides who leads whom, also of what was concluded before. */
    static final String BELOW = "with recursive below (id) as (select id from unit where id = :below"
            + " union all select unit.id from unit join below on unit.parent = below.id) ";

    private static final int BATCH = 1000;

    private final JdbcTemplate template;
    private final JdbcClient client;

    Sql(JdbcTemplate template) {
        this.template = template;
        this.client = JdbcClient.create(template);
    }

    JdbcClient client() {
        return client;
    }

    /** Runs one statement for each row of arguments. */
    void each(String statement, Stream<@Nullable Object[]> rows) {
        List<@Nullable Object[]> batch = new ArrayList<>(BATCH);
        for (Iterator<@Nullable Object[]> all = rows.iterator(); all.hasNext(); ) {
            batch.add(all.next());
            if (batch.size() == BATCH || !all.hasNext()) {
                template.batchUpdate(statement, batch);
                batch.clear();
            }
        }
    }

    /** Empties these tables. */
    void clear(String... tables) {
        for (String table : tables) {
            template.update("delete from " + table);
        }
    }

    /** Hands over each row found, without keeping them. */
    void scan(String query, RowCallbackHandler row) {
        template.query(query, row);
    }

    long count(String table) {
        return client.sql("select count(*) from " + table).query(Long.class).single();
    }

    /** One row of arguments. */
    static @Nullable Object[] row(@Nullable Object... arguments) {
        return arguments;
    }
}
