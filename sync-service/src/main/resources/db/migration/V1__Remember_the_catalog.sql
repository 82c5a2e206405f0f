-- What the events said last about every product and brand, removals included: an old event must not bring one back.
create table known_product (
    identifier text    collate "C" primary key,
    category   text    not null,
    product_id text    collate "C" not null,
    brand_id   text    not null,
    brand      text    not null,
    model      text    not null,
    variant    text    not null,
    status     text    not null,
    badge      text,
    import_source text not null,
    imported_at timestamptz not null,
    updated_at timestamptz not null,
    url        text    not null,
    version    bigint  not null,
    revision   bigint  not null,
    removed    boolean not null
);

-- A diff reads a category in the order of the ids, which is that of its seed rows too.
create index known_product_in_order on known_product (category, product_id);

-- How far the view of a category has come, and when.
create table known_category (
    category text        primary key,
    revision bigint      not null,
    heard_at timestamptz not null
);

create table known_brand (
    identifier text    primary key,
    name       text    not null,
    names      text[]  not null,
    version    bigint  not null,
    removed    boolean not null
);
