package io.rollcall.catalog.product;

import java.time.Clock;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import lombok.RequiredArgsConstructor;

import io.rollcall.persistence.Sql;

/**
 * What products leave behind when their ids change or their jobs end: the way from the former id to the new one (D3), files
 * that have to follow (D25), and groups that nobody is in. For {@link Catalog} alone.
 */
@ApplicationScoped
@RequiredArgsConstructor
class FormerProducts {

    /**
     * @param productId the id that is left
     * @param movedTo the new one; null when there is none, or the product keeps the one it has without a job
     * @param keptAside whether the job input may be wanted again
     */
    record Left(String productId, String identifier, String movedTo, boolean keptAside) {}

    /** @param modelKey the folded model */
    record Group(String brandId, String modelKey) {}

    private final Sql sql;
    private final Clock clock;

    /** @param left in the order in which files follow: each finds the place it goes to left by then */
    void remember(String category, List<Left> left) {
        redirect(category, left.stream().filter(each -> each.movedTo() != null).toList());
        if (left.isEmpty()) {
            return;
        }
        sql.update("""
                insert into departure (category, product_id, identifier, moved_to, kept_aside)
                select :category, l.product_id, l.identifier, l.moved_to, l.kept_aside
                from unnest(:productId, :identifier, :movedTo, :keptAside)
                    with ordinality as l(product_id, identifier, moved_to, kept_aside, number)
                order by l.number""").bind("category", category).bindColumns(Left.class, left).execute();
    }

    /** Forgets groups that have no product any more. */
    void closeEmpty(String category, List<Group> groups) {
        sql.update("""
                delete from identity_group g
                using (select distinct * from unnest(:brandId, :modelKey) as u(brand_id, model_key)) l
                where g.category = :category and g.brand_id = l.brand_id and g.model_key = l.model_key collate "C"
                  and not exists (select 1 from product p where p.category = g.category and p.brand_id = g.brand_id
                    and p.model_key = g.model_key)""")
                .bind("category", category)
                .bindColumns(Group.class, groups)
                .execute();
    }

    /** An id that one of them takes, another may just have left. */
    private void redirect(String category, List<Left> renamed) {
        if (renamed.isEmpty()) {
            return;
        }
        sql.update("""
                insert into product_redirect (category, product_id, identifier, at)
                select :category, l.product_id, l.identifier, :now
                from unnest(:ids, :identifiers) as l(product_id, identifier)
                on conflict (category, product_id) do update set identifier = excluded.identifier, at = excluded.at""")
                .bind("category", category)
                .bindTexts("ids", renamed.stream().map(Left::productId).toList())
                .bindTexts("identifiers", renamed.stream().map(Left::identifier).toList())
                .bind("now", clock.instant())
                .execute();
        sql.update("delete from product_redirect where category = :category and product_id = any (:ids collate \"C\")")
                .bind("category", category)
                .bindTexts("ids", renamed.stream().map(Left::movedTo).toList())
                .execute();
    }
}
