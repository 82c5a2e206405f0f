package io.rollcall.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.rollcall.identity.Identifier;
import io.rollcall.persistence.Sql;
import io.rollcall.testenvironment.RealServers;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class StableKeysTest {

    @Inject
    Sql sql;

    @Test
    void the_database_makes_the_keys_that_the_rules_make() {
        var numbers = LongStream.of(
                        1, 2, 3, 42, 1_000_000, 2_147_483_647L, 2_147_483_648L, 4_294_967_295L, 4_294_967_297L)
                .boxed()
                .toList();

        for (long number : numbers) {
            String key = sql.query("select identifier_of(:number)")
                    .bind("number", number)
                    .one(String.class);
            assertThat(key).as("%d", number).isEqualTo(Identifier.of(number));
        }
    }
}
