package dev.brightspots.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.brightspots.api.FactBook;
import dev.brightspots.api.PeopleBook;
import dev.brightspots.api.RunBook;
import dev.brightspots.api.library.InquiryBook;
import dev.brightspots.api.packs.RulePackBook;
import dev.brightspots.api.plans.PlanBook;
import dev.brightspots.sales.SalesData;
import java.nio.file.Path;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** An open database with facts, rule packs, runs and people in it. */
public final class Store implements AutoCloseable {
    private static final int FETCH = 5000;

    private final HikariDataSource pool;
    private final FactBook facts;
    private final RunBook runs;
    private final RulePackBook rulePacks;
    private final PeopleBook people;
    private final PlanBook plans;
    private final InquiryBook inquiries;

    private Store(HikariDataSource pool, Function<SalesData, String> fingerprint) {
        this.pool = pool;
        JdbcTemplate template = new JdbcTemplate(pool);
        template.setFetchSize(FETCH);
        Sql sql = new Sql(template);
        JdbcTransactionManager transactions = new JdbcTransactionManager(pool);
        TransactionTemplate writing = new TransactionTemplate(transactions);
        TransactionTemplate reading = new TransactionTemplate(transactions);
        // All tables of one moment, also while somebody loads.
        reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        reading.setReadOnly(true);
        this.facts = new StoredFacts(sql, writing, reading, fingerprint);
        this.plans = new StoredPlans(sql, writing, reading);
        this.runs = new StoredRuns(sql, writing, plans);
        this.rulePacks = new StoredRulePacks(sql, writing);
        this.people = new StoredPeople(sql, writing);
        this.inquiries = new StoredInquiries(sql, writing, facts);
    }

    /** Opens the H2 database of a home folder, and makes it if there is none. One process at a time can have it open. */
    public static Store inHome(Path home, Function<SalesData, String> fingerprint) {
        // What a commit has confirmed is on the disk, whatever happens to the process afterwards.
        String url = "jdbc:h2:file:" + home.toAbsolutePath().resolve("brightspots") + ";WRITE_DELAY=0";
        return open(url, "sa", "", fingerprint);
    }

    /** Opens the database behind a JDBC address, H2 or PostgreSQL, and brings its tables up to date. */
    public static Store open(String url, String user, String password, Function<SalesData, String> fingerprint) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(8);
        config.setPoolName("brightspots");
        HikariDataSource pool = new HikariDataSource(config);
        try {
            Flyway.configure(Store.class.getClassLoader())
                    .dataSource(pool)
                    .load()
                    .migrate();
            return new Store(pool, fingerprint);
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    /** The facts. */
    public FactBook facts() {
        return facts;
    }

    /** The runs. */
    public RunBook runs() {
        return runs;
    }

    /** The rule packs. */
    public RulePackBook rulePacks() {
        return rulePacks;
    }

    /** Who may sign in. */
    public PeopleBook people() {
        return people;
    }

    /** The plans. */
    public PlanBook plans() {
        return plans;
    }

    /** What was done on inquiries. */
    public InquiryBook inquiries() {
        return inquiries;
    }

    /** For a check of the database's health. */
    public DataSource source() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
    }
}
