package io.rollcall.sync.productsource;

import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import io.rollcall.persistence.Sql;
import io.rollcall.sync.SyncConfig;
import io.rollcall.sync.secret.SecretKeeper;
import io.rollcall.sync.secret.SecretReference;

/**
 * The secrets of sources (D32): a reference is looked up where it says; what a person typed in is stored encrypted, and comes out
 * for a fetch alone.
 */
@ApplicationScoped
class Secrets {

    /** Before the value of a header, which is what may be a secret. */
    private static final String AFTER_NAME = ": ";

    private final Sql sql;
    private final SecretKeeper keeper;

    /**
     * @param key 32 bytes in Base64; without it they come from the key file
     * @param keyFile made, for its owner alone, when it is not there
     */
    Secrets(Sql sql, SyncConfig config) throws IOException {
        Optional<String> key = config.secrets().key();
        this.sql = sql;
        this.keeper = key.isPresent()
                ? SecretKeeper.of(key.get())
                : SecretKeeper.in(config.secrets().keyFile());
    }

    /** Whether it may be shown and written anywhere: nothing, a reference, or a header whose value is one. */
    static boolean isOpen(String secret) {
        return secret.isEmpty()
                || secret.equals(ProductSource.HIDDEN)
                || SecretReference.of(value(secret)).isPresent();
    }

    /** Within a transaction. */
    void store(String category, String name, String secret) {
        String encrypted = Base64.getEncoder().encodeToString(keeper.encrypt(secret, purpose(category, name)));
        sql.update("""
                insert into source_secret (category, name, encrypted) values (:category, :name, :encrypted)
                on conflict (category, name) do update set encrypted = excluded.encrypted""")
                .bind("category", category)
                .bind("name", name)
                .bind("encrypted", encrypted)
                .execute();
    }

    void forget(String category, String name) {
        sql.update("delete from source_secret where category = :category and name = :name")
                .bind("category", category)
                .bind("name", name)
                .execute();
    }

    /**
     * The secret itself.
     *
     * @param shown as the document has it
     * @throws SecretReference.NoSecret when there is none where it should be
     */
    String open(String category, String name, String shown) throws SecretReference.NoSecret {
        if (shown.equals(ProductSource.HIDDEN)) {
            String encrypted = sql.query(
                            "select encrypted from source_secret where category = :category and name = :name")
                    .bind("category", category)
                    .bind("name", name)
                    .first(String.class)
                    .orElseThrow(() -> new SecretReference.NoSecret(
                            "The secret of " + name + " is not stored here. Enter it again."));
            return keeper.decrypt(Base64.getDecoder().decode(encrypted), purpose(category, name));
        }
        Optional<SecretReference> reference = SecretReference.of(value(shown));
        return reference.isEmpty()
                ? shown
                : shown.substring(0, shown.length() - value(shown).length())
                        + reference.get().resolve(System.getenv());
    }

    /** What stands behind the name of a header, if there is one. */
    private static String value(String secret) {
        int name = secret.indexOf(AFTER_NAME);
        return name < 0 ? secret : secret.substring(name + AFTER_NAME.length());
    }

    private static String purpose(String category, String name) {
        return category + "/" + name;
    }
}
