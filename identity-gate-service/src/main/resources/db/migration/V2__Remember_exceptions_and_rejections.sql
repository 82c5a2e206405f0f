create sequence exception_identifier_seq;

-- A variant that looks fabricated and that a named person let through (D7). A removed one stays, so that an old event does
-- not bring it back and it can be told who took it away.
create table identity_exception (
    identifier     text        collate "C" primary key check (identifier ~ '^[0-9a-f]{8}$'),
    category       text        not null,
    brand          text        not null,
    model          text        not null,
    variant        text        not null,
    brand_key      text        not null collate "C",
    model_key      text        not null collate "C",
    variant_key    text        not null collate "C",
    product_id     text        not null,
    reason         text        not null,
    actor          text        not null,
    at             timestamptz not null,
    removed_reason text,
    removed_by     text,
    removed_at     timestamptz,
    version        bigint      not null,
    revision       bigint      not null
);
create unique index identity_exception_once on identity_exception (category, brand_key, model_key, variant_key) where removed_at is null;
create index identity_exception_changes on identity_exception (category, revision);

-- Every identity that was refused anywhere (D12), kept for 90 days.
create table rejection (
    identifier           uuid        primary key,
    category             text        not null,
    path                 text        not null,
    brand                text        not null,
    model                text        not null,
    variant              text        not null,
    identity_key         text        not null collate "C",
    reason               text        not null,
    rule                 int         not null,
    message              text        not null,
    canonical_product_id text,
    file                 text,
    at                   timestamptz not null,
    actor                text        not null
);
create index rejection_by_time on rejection (category, at desc, identifier desc);
create index rejection_to_forget on rejection (at);
