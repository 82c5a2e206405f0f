-- Rows are looked for by brand, and how many there are of each brand and field is told without counting them.
alter table sync_diff_row add column brand text collate "C" not null default '';
update sync_diff_row set brand = coalesce(document::jsonb ->> 'brand', '');

create table sync_diff_count (
    plan_id uuid   not null references sync_diff on delete cascade,
    class   text   collate "C" not null,
    brand   text   collate "C" not null,
    field   text   collate "C" not null,
    rows    bigint not null,
    primary key (plan_id, class, brand, field)
);

insert into sync_diff_count (plan_id, class, brand, field, rows)
select plan_id, class, brand, field, count(*) from sync_diff_row group by plan_id, class, brand, field;
