package io.rollcall.catalog.overview;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import lombok.RequiredArgsConstructor;

import io.rollcall.catalog.overview.Overview.Done;
import io.rollcall.persistence.Sql;

/** Who did what to the products of a category last: what one person did to many, one after the other, is told once. */
@ApplicationScoped
@RequiredArgsConstructor
class RecentChanges {

    private static final int READ = 1_000;
    private static final int TOLD = 10;

    private final Sql sql;

    @Transactional
    List<Done> of(String category) {
        return sql.query("""
                        select action, actor, max(at) as at, count(*) as products,
                            (array_agg(trim(concat_ws(' ', state ->> 'brand', state ->> 'model', state ->> 'variant'))
                                order by number desc))[1] as name,
                            (array_agg(state ->> 'productId' order by number desc))[1] as product_id
                        from (select *, row_number() over (order by number)
                                - row_number() over (partition by action, actor order by number) as run
                              from (select number, action, actor, at, state from product_audit where category = :category
                                    order by number desc limit :read) latest) runs
                        group by action, actor, run, date_trunc('day', at)
                        order by max(number) desc limit :told""")
                .bind("category", category)
                .bind("read", READ)
                .bind("told", TOLD)
                .list(Done.class);
    }
}
