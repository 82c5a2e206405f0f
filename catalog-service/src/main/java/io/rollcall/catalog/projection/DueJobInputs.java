package io.rollcall.catalog.projection;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import lombok.RequiredArgsConstructor;

import io.rollcall.persistence.Durability;
import io.rollcall.persistence.Sql;
import io.rollcall.workspace.JobInputFile.Projected;

/** Which job inputs have to be written, and what was written last: noted in the tables as products change. */
@ApplicationScoped
@RequiredArgsConstructor
class DueJobInputs {

    /** Of those that are due, no more are given at once. */
    static final int MOST = 1_000;

    /** @param shownHash of what was last written there; null when nothing ever was */
    record Due(ProjectedProduct product, String shownHash) {}

    private record Written(String identifier, long version, String hash) {}

    private final Sql sql;

    /**
     * A place that somebody has not left yet, or has not come to, is written when that is done. Each product is looked up by
     * its key, whatever the planner believes of a table that fills and empties: joined in any other way, one due product
     * costs what all do.
     */
    List<Due> next(String category) {
        return sql.query("""
                        select product.*,
                            (select hash from job_input_shown shown where shown.identifier = due.identifier) as shown_hash
                        from job_input_due due
                        cross join lateral (select * from product where identifier = due.identifier offset 0) product
                        where due.category = :category and status = 'active'
                          and product_id not in (
                            select left_id from departure d, unnest(array[d.product_id, d.moved_to]) as left_id
                            where d.category = :category and not d.job_done and left_id is not null)
                        limit :most""").bind("category", category).bind("most", MOST).list(Due.class);
    }

    /** One that changed meanwhile stays due. Lost in a power cut it is found out again, so nobody waits for the disk here. */
    void written(List<Due> products, List<Projected> projected) {
        var written = IntStream.range(0, products.size())
                .mapToObj(i -> new Written(
                        products.get(i).product().identifier(),
                        products.get(i).product().version(),
                        projected.get(i).ownedHash()))
                .toList();
        Durability.relax(sql);
        sql.update("""
                with shown as (
                    insert into job_input_shown (identifier, hash)
                    select * from unnest(:identifier, :hash)
                    on conflict (identifier) do update set hash = excluded.hash where job_input_shown.hash <> excluded.hash)
                delete from job_input_due due
                using unnest(:identifier, :version) as written(identifier, version)
                where due.category = :category and due.identifier = written.identifier collate "C"
                  and due.version <= written.version""")
                .bind("category", products.get(0).product().category())
                .bindColumns(Written.class, written)
                .execute();
    }

    /** Those of the products that are active are projected again. */
    void add(String category, List<String> productIds) {
        QuarkusTransaction.requiringNew().run(() -> sql.update("""
                        insert into job_input_due (category, identifier, version)
                        select category, identifier, version from product
                        where category = :category and product_id = any (:ids collate "C") and status = 'active'
                        on conflict do nothing""")
                .bind("category", category)
                .bindTexts("ids", productIds)
                .execute());
    }

    /** Active products in pages, each read when it is come to. */
    Iterable<List<ProjectedProduct>> active(String category) {
        return pages(after -> active(category, after), page -> page.get(page.size() - 1)
                .productId());
    }

    /** The ids of active products in pages, each read when it is come to. */
    Iterable<List<String>> activeIds(String category) {
        return pages(after -> activeIds(category, after), page -> page.get(page.size() - 1));
    }

    private static <T> Iterable<List<T>> pages(Function<String, List<T>> after, Function<List<T>, String> last) {
        return () -> Stream.iterate(after.apply(""), page -> !page.isEmpty(), page -> after.apply(last.apply(page)))
                .iterator();
    }

    private List<ProjectedProduct> active(String category, String after) {
        return page(ProjectedProduct.COLUMNS, category, after, ProjectedProduct.class);
    }

    private List<String> activeIds(String category, String after) {
        return page("product_id", category, after, String.class);
    }

    private <T> List<T> page(String columns, String category, String after, Class<T> type) {
        return QuarkusTransaction.requiringNew().call(() -> sql.query("select " + columns + """
                         from product
                        where category = :category and product_id > :after and status = 'active'
                        order by product_id limit :most""")
                .bind("category", category)
                .bind("after", after)
                .bind("most", MOST)
                .list(type));
    }
}
