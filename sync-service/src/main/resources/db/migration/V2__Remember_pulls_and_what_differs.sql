-- Secrets people typed in, encrypted for one purpose each (D32).
create table source_secret (
    category  text not null,
    name      text not null,
    encrypted text not null,
    primary key (category, name)
);

-- Every attempt to get a list of what is live, those that failed among them (D31).
create table pull (
    id             uuid        primary key,
    category       text        not null,
    configuration  text        not null,
    source         text        not null,
    actor          text        not null,
    state          text        not null check (state in ('running', 'good', 'held', 'failed')),
    started_at     timestamptz not null,
    millis         bigint,
    bytes          bigint,
    rows           bigint,
    products       bigint,
    content_hash   text,
    source_version text,
    list_path      text,
    error_code     text,
    error          text,
    hint           text
);

create index pull_of_a_category on pull (category, started_at desc, id);

-- What a list said beside the catalog, once. The rows of the latest are kept.
create table sync_diff (
    plan_id          uuid        primary key,
    category         text        not null,
    pull_id          uuid        not null references pull,
    at               timestamptz not null,
    actor            text        not null,
    catalog_revision bigint      not null,
    sync_version     bigint      not null,
    from_cache       boolean     not null,
    summary          jsonb       not null,
    changes          jsonb       not null
);

create index diff_of_a_category on sync_diff (category, at desc);
create index diff_of_a_pull on sync_diff (pull_id, at desc);

create table sync_diff_row (
    plan_id    uuid not null references sync_diff on delete cascade deferrable initially deferred,
    row_id     text collate "C" not null,
    class      text collate "C" not null,
    place      text collate "C" not null,
    field      text collate "C" not null,
    identifier text collate "C" not null,
    product_id text collate "C" not null,
    searched   text not null,
    badge      text not null,
    edited_at  timestamptz,
    done       text not null default '',
    document   text not null
);

create unique index diff_row_in_order on sync_diff_row (plan_id, class, place, row_id);
create index diff_row_by_id on sync_diff_row (plan_id, row_id);
create index diff_row_by_product on sync_diff_row (plan_id, identifier) where identifier <> '';

-- Fields that differ on purpose (D34).
create table accepted_drift (
    category         text        not null,
    identifier       text        not null,
    product_id       text        not null,
    field            text        not null,
    production_value text        not null,
    compared         text        not null,
    reason           text        not null,
    until            timestamptz,
    actor            text        not null,
    at               timestamptz not null,
    primary key (category, identifier, field)
);

-- Products that stay although production does not have them (D27a).
create table kept_product (
    category   text        not null,
    identifier text        not null,
    reason     text        not null,
    until      timestamptz,
    actor      text        not null,
    at         timestamptz not null,
    primary key (category, identifier)
);

-- What people did about the rows of a diff (D30), so that it can be resumed after a crash, and undone.
create table sync_apply (
    id           uuid        primary key,
    category     text        not null,
    plan_id      uuid        not null references sync_diff,
    actor        text        not null,
    at           timestamptz not null,
    state        text        not null check (state in ('applying', 'applied', 'undoing', 'undone')),
    undone_at    timestamptz,
    undone_by    text,
    brands_added jsonb       not null default '[]'
);

create index apply_of_a_category on sync_apply (category, at desc);
create index apply_to_resume on sync_apply (category) where state in ('applying', 'undoing');

create table sync_apply_row (
    apply_id uuid    not null references sync_apply,
    n        integer not null,
    row_id   text    collate "C" not null,
    action   text    not null,
    wanted   text    not null,
    reason   text    not null,
    until    timestamptz,
    row      text,
    was      text    not null,
    status   text    not null,
    outcome  text,
    message  text,
    before   text,
    undone   text,
    primary key (apply_id, n)
);

create index apply_row_left on sync_apply_row (apply_id, n) where status = 'pending';

-- What webhooks are still to be told.
create table webhook_delivery (
    id       uuid        primary key,
    category text        not null,
    body     text        not null,
    at       timestamptz not null,
    next_at  timestamptz not null,
    attempts integer     not null default 0,
    problem  text        not null default '',
    ended    boolean     not null default false
);

create index webhook_delivery_due on webhook_delivery (next_at) where not ended;
