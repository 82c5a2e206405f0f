-- What a preview found, so that an apply deletes exactly that (D15).
create table reconcile_plan (
    id              uuid        primary key,
    category        text        not null,
    planned_at      timestamptz not null,
    canonical_hash  text        not null,
    canonical_size  integer     not null,
    report          text        not null,
    state           text        not null default 'planned' check (state in ('planned', 'applying', 'applied')),
    actor           text,
    move_results    boolean     not null default false,
    backup_id       text,
    applied_at      timestamptz
);
create index reconcile_plan_by_category on reconcile_plan (category, planned_at desc);

create table reconcile_plan_file (
    plan_id     uuid not null references reconcile_plan on delete cascade,
    class       text not null,
    file        text collate "C" not null,
    fingerprint text not null,
    entry       text not null,
    primary key (plan_id, class, file)
);
