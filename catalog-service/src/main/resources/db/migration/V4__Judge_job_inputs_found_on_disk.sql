-- Job inputs on disk that are no product of the catalog: judged before they get a queue row; those that get none are listed.
create table found_job_input (
    category             text        not null,
    file                 text        not null collate "C",
    stamp                text        not null,
    state                text        not null check (state in ('queued', 'refused', 'unreadable')),
    reason               text,
    message              text,
    brand                text        not null,
    model                text        not null,
    variant              text        not null,
    product_id           text,
    canonical_product_id text,
    since                timestamptz not null,
    primary key (category, file)
);
