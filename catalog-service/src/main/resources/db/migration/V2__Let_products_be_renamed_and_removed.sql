-- The group of a product whose variant changes is exchanged in one transaction, and judged at its end.
alter table product drop constraint product_category_brand_id_model_key_kind_fkey;
alter table product add constraint product_of_group
    foreign key (category, brand_id, model_key, kind) references identity_group (category, brand_id, model_key, kind)
    deferrable initially immediate;
alter table product rename constraint product_category_product_id_key to product_id_once;
alter table product rename constraint product_category_brand_id_model_key_variant_key_key to product_identity_once;

-- Where a product was found before it got its name (D3).
create table product_redirect (
    category   text        not null,
    product_id text        not null collate "C",
    identifier text        not null collate "C" references product on delete cascade,
    at         timestamptz not null,
    primary key (category, product_id)
);
create index product_redirect_to on product_redirect (identifier);

-- What a product left behind under an id that is no longer its own, until the files show it: its job input, its queue row
-- and, when it moved, its results.
create table departure (
    number     bigint generated always as identity primary key,
    category   text    not null,
    product_id text    not null,
    identifier text    not null,
    moved_to   text,
    kept_aside boolean not null,
    job_done   boolean not null default false,
    queue_done boolean not null default false
);
create index departure_of on departure (category, number);
