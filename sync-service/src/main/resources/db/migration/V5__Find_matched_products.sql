-- What matches is what is known of the catalog and has no row that says otherwise: it is not stored again with each diff.
alter table known_product add column place text collate "C"
    generated always as (lower(brand || ' ' || model || ' ' || variant)) stored;
create index known_product_by_place on known_product (category, place, identifier) where not removed;

delete from sync_diff_row where class = 'matched';
delete from sync_diff_count where class = 'matched';

-- Whether anything was edited since a diff was made.
create index known_product_by_edit on known_product (category, updated_at);
