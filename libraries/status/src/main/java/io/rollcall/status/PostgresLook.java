package io.rollcall.status;

import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;

import io.rollcall.persistence.DatabaseFailure;
import io.rollcall.persistence.Sql;

@ApplicationScoped
@RequiredArgsConstructor
class PostgresLook {

    static final String ADVICE = "Start Postgres, or correct QUARKUS_DATASOURCE_JDBC_URL and the service's role."
            + " Nothing is read or written until then.";

    private final Sql sql;

    Looked look() {
        try {
            return Looked.up(
                    sql.query("select current_setting('server_version')").one(String.class));
        } catch (DatabaseFailure away) {
            return Looked.down("Postgres cannot be reached: " + away.getMessage());
        }
    }
}
