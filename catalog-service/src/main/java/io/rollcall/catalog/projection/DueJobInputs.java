package io.rollcall.catalog.projection;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;

import io.rollcall.workspace.JobInputFile.Projected;

/** Which job inputs have to be written, and what was written last: noted in the tables as products change. */
@ApplicationScoped
class DueJobInputs {

    /** Of those that are due, no more are given at once. */
    static final int MOST = 1_000;

    private final EntityManager entities;

    DueJobInputs(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * A place that somebody has not left yet, or has not come to, is written when that is done. Each product is looked up by
     * its key, whatever the planner believes of a table that fills and empties: joined in any other way, one due product
     * costs what all do.
     */
    List<ProjectedProduct> next(String category) {
        List<?> rows = entities.createNativeQuery("""
                        select product.* from job_input_due due
                        cross join lateral (select * from product where identifier = due.identifier offset 0) product
                        where due.category = :category and status = 'active'
                          and product_id not in (
                            select left_id from departure d, unnest(array[d.product_id, d.moved_to]) as left_id
                            where d.category = :category and not d.job_done and left_id is not null)""", ProjectedProduct.class)
                .setParameter("category", category)
                .setMaxResults(MOST)
                .getResultList();
        return rows.stream().map(ProjectedProduct.class::cast).toList();
    }

    /** By identifier, the hash of what was last written there. */
    Map<String, String> shown(List<ProjectedProduct> products) {
        List<?> rows = entities.createNativeQuery(
                        "select identifier, hash from job_input_shown where identifier = any (cast(:ids as text[]) collate \"C\")")
                .setParameter("ids", identifiers(products))
                .getResultList();
        return rows.stream().map(row -> (Object[]) row).collect(Collectors.toMap(row -> (String) row[0], row ->
                (String) row[1]));
    }

    /** One that changed meanwhile stays due. Lost in a power cut it is found out again, so nobody waits for the disk here. */
    void written(List<ProjectedProduct> products, List<Projected> projected) {
        Long[] versions = products.stream().map(product -> product.version).toArray(Long[]::new);
        String[] hashes = projected.stream().map(Projected::ownedHash).toArray(String[]::new);
        entities.createNativeQuery("set local synchronous_commit = off").executeUpdate();
        entities.createNativeQuery("""
                        insert into job_input_shown (identifier, hash)
                        select * from unnest(cast(:ids as text[]), cast(:hashes as text[]))
                        on conflict (identifier) do update set hash = excluded.hash where job_input_shown.hash <> excluded.hash""")
                .setParameter("ids", identifiers(products))
                .setParameter("hashes", hashes)
                .executeUpdate();
        entities.createNativeQuery("""
                        delete from job_input_due due
                        using unnest(cast(:ids as text[]), cast(:versions as bigint[])) as written(identifier, version)
                        where due.category = :category and due.identifier = written.identifier collate "C"
                          and due.version <= written.version""")
                .setParameter("category", products.get(0).category)
                .setParameter("ids", identifiers(products))
                .setParameter("versions", versions)
                .executeUpdate();
    }

    /** Those of the products that are active are projected again. */
    void add(String category, List<String> productIds) {
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery("""
                                insert into job_input_due (category, identifier, version)
                                select category, identifier, version from product
                                where category = :category and product_id = any (cast(:ids as text[]) collate "C") and status = 'active'
                                on conflict do nothing""")
                .setParameter("category", category)
                .setParameter("ids", productIds.toArray(String[]::new))
                .executeUpdate());
    }

    /** Active products in pages, each read when it is come to. */
    Iterable<List<ProjectedProduct>> active(String category) {
        return pages(after -> active(category, after), page -> page.get(page.size() - 1).productId);
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
        return QuarkusTransaction.requiringNew().call(() -> entities.createQuery(
                        "from ProjectedProduct where category = :category and productId > :after and status = 'active' order by productId",
                        ProjectedProduct.class)
                .setParameter("category", category)
                .setParameter("after", after)
                .setMaxResults(MOST)
                .getResultList());
    }

    private List<String> activeIds(String category, String after) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<?> ids = entities.createNativeQuery("""
                            select product_id from product
                            where category = :category and product_id > :after and status = 'active' order by product_id""")
                    .setParameter("category", category)
                    .setParameter("after", after)
                    .setMaxResults(MOST)
                    .getResultList();
            return ids.stream().map(String::valueOf).toList();
        });
    }

    private static String[] identifiers(List<ProjectedProduct> products) {
        return products.stream().map(product -> product.identifier).toArray(String[]::new);
    }
}
