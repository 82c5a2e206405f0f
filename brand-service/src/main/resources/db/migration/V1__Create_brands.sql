create sequence brand_identifier_seq;

create table brand (
    identifier text        primary key,
    slug       text        not null unique,
    name       text        not null,
    website    text        not null,
    categories text[]      not null,
    aliases    text[]      not null,
    added_at   timestamptz not null,
    added_by   text        not null,
    version    bigint      not null
);

-- Slugs, names and aliases share one namespace, folded (D16). The primary key is the last judge (D10).
create table brand_name (
    folded     text primary key,
    identifier text not null references brand on delete cascade
);
create index brand_name_identifier on brand_name (identifier);

create sequence brand_audit_seq increment 50;

create table brand_audit (
    id         bigint      primary key,
    identifier text        not null,
    action     text        not null,
    actor      text        not null,
    at         timestamptz not null,
    state      text        not null
);

-- What products refer to a brand: a copy kept from product events, for counts and warnings (D17).
create table product_reference (
    product_identifier text   primary key,
    brand_identifier   text   not null,
    category           text   not null,
    version            bigint not null,
    removed            boolean not null
);
create index product_reference_brand on product_reference (brand_identifier) where not removed;

-- What was last written to a file, so that a foreign edit is told from an old state (D20).
create table projected_file (
    path text primary key,
    hash text not null
);
