package io.rollcall.persistence;

/** How hard a commit is. */
public final class Durability {

    private Durability() {}

    /**
     * The running transaction need not survive a power cut: what it does is done again then, from where its position stands.
     * So it does not make those wait whose commits must.
     */
    public static void relax(Sql sql) {
        sql.update("set local synchronous_commit = off").execute();
    }
}
