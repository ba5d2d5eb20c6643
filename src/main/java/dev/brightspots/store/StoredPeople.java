package dev.brightspots.store;

import static dev.brightspots.store.Words.orNull;
import static dev.brightspots.store.Words.text;

import dev.brightspots.api.PeopleBook;
import dev.brightspots.people.Person;
import dev.brightspots.people.PersonId;
import dev.brightspots.people.Role;
import dev.brightspots.sales.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.transaction.support.TransactionTemplate;

/** People, row by row. */
final class StoredPeople implements PeopleBook {
    private static final String COLUMNS =
            "select id, name, role, place, hash, created_at, created_by, changed_by, active from person";

    private final Sql sql;
    private final TransactionTemplate writing;

    StoredPeople(Sql sql, TransactionTemplate writing) {
        this.sql = sql;
        this.writing = writing;
    }

    @Override
    public List<Kept> all() {
        return sql.client()
                .sql(COLUMNS + " order by id")
                .query((row, at) -> kept(row))
                .list();
    }

    @Override
    public Optional<Kept> find(PersonId id) {
        return sql.client()
                .sql(COLUMNS + " where id = ? and active")
                .param(id.value())
                .query((row, at) -> kept(row))
                .optional();
    }

    @Override
    public synchronized boolean add(Kept given) {
        return Objects.requireNonNull(writing.execute(open -> {
            if (find(given.person().id()).isPresent()) {
                return false;
            }
            // Somebody of that name who was removed makes room.
            sql.client()
                    .sql("delete from person where id = ?")
                    .param(given.person().id().value())
                    .update();
            insert(given);
            return true;
        }));
    }

    private void insert(Kept given) {
        Person person = given.person();
        sql.client()
                .sql("insert into person (id, name, role, place, hash, created_at, created_by, changed_by, active)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(person.id().value())
                .param(person.name())
                .param(person.role().name())
                .param(orNull(person.place().map(UnitId::value)))
                .param(given.hash())
                .param(OffsetDateTime.ofInstant(given.createdAt(), ZoneOffset.UTC))
                .param(given.createdBy())
                .param(orNull(given.changedBy()))
                .param(given.active())
                .update();
    }

    @Override
    public boolean changeHash(PersonId id, String hash, String by) {
        return sql.client()
                        .sql("update person set hash = ?, changed_by = ? where id = ? and active")
                        .params(hash, by, id.value())
                        .update()
                == 1;
    }

    @Override
    public boolean remove(PersonId id, String by) {
        return sql.client()
                        .sql("update person set active = false, changed_by = ? where id = ? and active")
                        .params(by, id.value())
                        .update()
                == 1;
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                new Person(
                        new PersonId(row.getString("id")),
                        row.getString("name"),
                        Role.valueOf(row.getString("role")),
                        text(row, "place").map(UnitId::new)),
                row.getString("hash"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("created_by"),
                text(row, "changed_by"),
                row.getBoolean("active"));
    }
}
