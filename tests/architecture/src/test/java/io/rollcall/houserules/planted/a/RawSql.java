package io.rollcall.houserules.planted.a;

import java.sql.Connection;
import java.sql.SQLException;
import jakarta.persistence.EntityManager;

public class RawSql {

    public static class Listed {

        public Object of(EntityManager entities) {
            return entities.createNativeQuery("select 1");
        }
    }

    public static class Prepared {

        public Object of(Connection connection) throws SQLException {
            return connection.prepareStatement("select 1");
        }
    }
}
