-- What production said against the rules in the latest runs (15.3E), so that what is new and what is solved can be told.
create table cross_validation_run (
    id          uuid        primary key,
    category    text        not null,
    at          timestamptz not null,
    actor       text        not null,
    pulled_at   timestamptz not null,
    source_hash text        not null,
    rules_hash  text        not null,
    section     jsonb       not null,
    advice      jsonb       not null,
    new_ids     text[]      not null,
    solved      jsonb       not null
);

create index cross_validation_run_of_a_category on cross_validation_run (category, at desc);

-- Warnings nobody wants to see for a while.
create table snoozed_warning (
    category   text        not null,
    warning_id text        collate "C" not null,
    until      timestamptz not null,
    reason     text        not null,
    actor      text        not null,
    at         timestamptz not null,
    primary key (category, warning_id)
);

-- Values that were added to workbook_map.json from a warning (D50), so that they can be taken out again.
create table known_value_addition (
    id        uuid        primary key,
    category  text        not null,
    at        timestamptz not null,
    actor     text        not null,
    added     jsonb       not null,
    before    jsonb       not null,
    undone_at timestamptz,
    undone_by text,
    undone    jsonb
);
