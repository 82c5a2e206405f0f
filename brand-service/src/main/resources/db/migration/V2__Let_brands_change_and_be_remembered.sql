-- A change that the catalog has to agree to. While it is under way its brands take no other; a crash half-way is resumed,
-- because the catalog gives one answer per id. What is done stays, to be undone exactly.
create table brand_operation (
    id       uuid        primary key,
    kind     text        not null,
    actor    text        not null,
    began_at timestamptz not null,
    asked    int         not null,
    proposal jsonb       not null,
    outcome  jsonb
);
create index brand_operation_pending on brand_operation (began_at) where outcome is null;

alter table brand add column operation uuid references brand_operation;
create index brand_in_operation on brand (operation) where operation is not null;

-- An entry is known by the revision of its event: the order of the commits, whichever replica wrote it.
alter table brand_audit add column revision bigint;
alter table brand_audit add column version bigint;
alter table brand_audit add column slug text;
alter table brand_audit add column operation uuid references brand_operation;
update brand_audit set revision = cast(cast(state as jsonb) ->> 'revision' as bigint),
    version = cast(cast(state as jsonb) ->> 'version' as bigint), slug = cast(state as jsonb) ->> 'slug';
alter table brand_audit alter column revision set not null;
alter table brand_audit alter column version set not null;
alter table brand_audit alter column slug set not null;
alter table brand_audit drop constraint brand_audit_pkey;
alter table brand_audit drop column id;
alter table brand_audit add primary key (revision);
alter table brand_audit alter column state type jsonb using cast(state as jsonb);
create unique index brand_audit_of on brand_audit (identifier, version);
create index brand_audit_under on brand_audit (slug, revision);
drop sequence brand_audit_seq;

-- Products per brand and category, kept as their events come: a list must not count.
alter table brand add column products bigint not null default 0;
create table brand_products (
    brand_identifier text   not null,
    category         text   not null,
    products         bigint not null,
    primary key (brand_identifier, category)
);

create function add_products(of_brand text, in_category text, more bigint) returns void language sql as $$
    insert into brand_products as kept (brand_identifier, category, products) values (of_brand, in_category, more)
    on conflict (brand_identifier, category) do update set products = kept.products + excluded.products;
    update brand set products = products + more where identifier = of_brand
$$;

create function products_came() returns trigger language plpgsql as $$
begin
    perform add_products(brand_identifier, category, more) from (
        select brand_identifier, category, count(*) as more from came where not removed group by 1, 2 order by 1, 2) counted;
    return null;
end $$;

create function products_changed() returns trigger language plpgsql as $$
begin
    perform add_products(brand_identifier, category, more) from (
        select brand_identifier, category, sum(one) as more from (
            select brand_identifier, category, -1 as one from was where not removed
            union all select brand_identifier, category, 1 from is_now where not removed) moved
        group by 1, 2 having sum(one) <> 0 order by 1, 2) counted;
    return null;
end $$;

create trigger products_came after insert on product_reference referencing new table as came
    for each statement execute function products_came();
create trigger products_changed after update on product_reference referencing old table as was new table as is_now
    for each statement execute function products_changed();

insert into brand_products
select brand_identifier, category, count(*) from product_reference where not removed group by 1, 2;
update brand set products = counted.products
from (select brand_identifier, sum(products) as products from brand_products group by 1) counted
where counted.brand_identifier = brand.identifier;

-- Pages are read along these; a search looks for letters within the names, which is what trigrams are for.
create extension if not exists pg_trgm;
alter table brand add column search text not null default '';
update brand b set search = names.search
from (select identifier, string_agg(folded, chr(10)) as search from brand_name group by 1) names
where names.identifier = b.identifier;
create index brand_search on brand using gin (search gin_trgm_ops);
create index brand_by_category on brand using gin (categories);
create index brand_by_name on brand (lower(name) collate "C", identifier collate "C");
create index brand_by_products on brand (lpad(cast(products as text), 12, '0') collate "C", identifier collate "C");
create index brand_by_age on brand
    (lpad(cast(cast(extract(epoch from added_at at time zone 'UTC') * 1000000 as bigint) as text), 20, '0') collate "C", identifier collate "C");

-- How an existing registry file was taken over, and what of it could not be.
create table registry_adoption (
    at      timestamptz not null,
    brands  bigint      not null,
    clashes jsonb       not null
);
