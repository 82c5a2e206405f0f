create sequence product_identifier_seq;

create table category (
    category             text        primary key,
    created_at           timestamptz not null,
    next_id              bigint      not null default 1,
    last_import          timestamptz,
    last_reconcile       timestamptz,
    last_production_sync timestamptz
);

-- A copy of the brands, kept from their events; before a "no" the owner is asked.
create table known_brand (
    identifier text    primary key,
    slug       text    not null,
    name       text    not null,
    categories text[]  not null,
    version    bigint  not null,
    removed    boolean not null
);

create table known_brand_name (
    folded     text primary key,
    identifier text not null references known_brand on delete cascade
);
create index known_brand_name_identifier on known_brand_name (identifier);

-- One row per (category, brand, model): it has either one product without a variant, or products with variants (D10).
create table identity_group (
    category  text not null references category,
    brand_id  text not null,
    model_key text not null collate "C",
    kind      text not null check (kind in ('single', 'variants')),
    primary key (category, brand_id, model_key),
    unique (category, brand_id, model_key, kind)
);

create table product (
    identifier        text        collate "C" primary key check (identifier ~ '^[0-9a-f]{8}$'),
    category          text        not null references category,
    id                bigint      not null,
    product_id        text        not null collate "C",
    brand_id          text        not null,
    brand             text        not null,
    model             text        not null,
    variant           text        not null,
    brand_key         text        not null collate "C",
    model_key         text        not null collate "C",
    variant_key       text        not null collate "C",
    kind              text        not null generated always as (case when variant_key = '' then 'single' else 'variants' end) stored,
    status            text        not null check (status in ('active', 'inactive', 'draft')),
    badge             text,
    has_output        boolean     not null default false,
    seed_urls         text[]      not null,
    import_source     text        not null,
    imported_at       timestamptz not null,
    updated_at        timestamptz not null,
    version           bigint      not null,
    -- What the job input shows: its version, and the hash of what we wrote there, to tell a foreign edit from an old state.
    projected_version bigint,
    projected_hash    text,
    unique (category, id),
    unique (category, product_id),
    unique (category, brand_id, model_key, variant_key),
    foreign key (category, brand_id, model_key, kind) references identity_group (category, brand_id, model_key, kind)
);
create index product_by_name on product (category, brand_key, model_key, variant_key, identifier);
create index product_to_project on product (category) where projected_version is distinct from version;

create table product_audit (
    number     bigint generated always as identity primary key,
    category   text        not null,
    identifier text        not null,
    action     text        not null,
    actor      text        not null,
    at         timestamptz not null,
    state      jsonb       not null
);
create index product_audit_of on product_audit (identifier);

create table projected_file (
    path text primary key,
    hash text not null
);
