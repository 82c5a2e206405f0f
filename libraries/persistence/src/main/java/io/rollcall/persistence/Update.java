package io.rollcall.persistence;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/** A statement that answers how many rows it changed. */
public final class Update extends Parameters<Update> {

    Update(Sql sql, String text) {
        super(sql, text);
    }

    /** @return how many rows were inserted, updated or deleted */
    public int execute() {
        try (Handle handle = sql.openToWrite(text)) {
            var update = handle.createUpdate(text);
            bindTo(update);
            return update.execute();
        } catch (JdbiException failed) {
            throw Sql.failure(failed);
        }
    }

    @Override
    Update self() {
        return this;
    }
}
