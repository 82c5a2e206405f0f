package io.rollcall.persistence;

import java.sql.SQLException;
import java.util.stream.Stream;
import javax.sql.DataSource;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.TemplateEngine;
import org.jdbi.v3.core.transaction.CMTTransactionHandler;

/**
 * SQL of a service, with named parameters and answers read into records by column name. Within a transaction every
 * statement uses the transaction's connection and sees the entities changed in it; outside one, each commits by itself.
 *
 * <pre>{@code
 * record Counted(String brandIdentifier, String category, long products) {}
 *
 * List<Counted> counts = sql.query("""
 *         select brand_identifier, category, products from brand_products
 *         where brand_identifier = any (:identifiers)""")
 *         .bindTexts("identifiers", identifiers)
 *         .list(Counted.class);
 * }</pre>
 *
 * <p>Statements fail with {@link DatabaseFailure}, or {@link ConstraintViolation} where a constraint refused.
 */
@Singleton
public class Sql {

    private final Jdbi jdbi;
    private final RowReaders rows;
    private final JsonValues json;
    private final Instance<EntityManager> entities;
    private final TransactionSynchronizationRegistry transaction;

    Sql(
            DataSource database,
            ObjectMapper json,
            Instance<EntityManager> entities,
            TransactionSynchronizationRegistry transaction) {
        this.jdbi = Jdbi.create(database).setTransactionHandler(new CMTTransactionHandler());
        // Otherwise "a <b> c" would be a template, and what is in angle brackets missing.
        jdbi.getConfig(SqlStatements.class).setTemplateEngine(TemplateEngine.NOP);
        this.json = new JsonValues(json);
        this.rows = new RowReaders(this.json);
        this.entities = entities;
        this.transaction = transaction;
    }

    /** A statement that answers rows: a select, or what has {@code returning}. */
    public Query query(String text) {
        return new Query(this, text);
    }

    /** A statement that answers how many rows it changed, or nothing. */
    public Update update(String text) {
        return new Update(this, text);
    }

    /** As {@link #open}, for a statement that may write. */
    Handle openToWrite(String text) {
        boolean settles = text.startsWith("set ");
        if (!settles && isInTransaction() && transaction.getResource(LeaseFence.class) == null) {
            transaction.putResource(LeaseFence.class, true);
            LeaseFence.held().forEach(this::fence);
        }
        return open();
    }

    /** Whoever takes the lease over waits for this transaction; whoever renews it does not. */
    private void fence(LeaseFence.Held lease) {
        boolean isOurs = query("""
                        select 1 from category_lease
                        where kind = :kind and category = :category and holder = :holder for key share""")
                .bind("kind", lease.kind())
                .bind("category", lease.category())
                .bind("holder", lease.holder())
                .exists();
        if (!isOurs) {
            throw new LeaseFence.LeaseLost(lease);
        }
    }

    /** Opens after Hibernate has written what was changed in this transaction, so that SQL meets it. */
    Handle open() {
        if (isInTransaction() && entities.isResolvable()) {
            entities.get().flush();
        }
        return jdbi.open();
    }

    boolean isInTransaction() {
        return transaction.getTransactionStatus() == Status.STATUS_ACTIVE;
    }

    RowReaders rows() {
        return rows;
    }

    JsonValues json() {
        return json;
    }

    /** Jdbi's own message repeats every parameter, which may be ten thousand rows. */
    static RuntimeException failure(JdbiException failed) {
        return Stream.iterate((Throwable) failed, cause -> cause != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .findFirst()
                .map(cause -> (RuntimeException) DatabaseFailure.of((SQLException) cause))
                .orElse(failed);
    }
}
