-- A workbook as it was previewed and perhaps imported. What it says is read from the file, which the hash names.
create table workbook_import (
    id               uuid        primary key,
    category         text        not null,
    workbook         text        not null,
    uploaded         boolean     not null,
    sheet            text        not null,
    file_hash        text        not null,
    file_bytes       bigint      not null,
    created_at       timestamptz not null,
    expires_at       timestamptz not null,
    state            text        not null default 'planned' check (state in ('planned', 'applying', 'applied', 'undone')),
    actor            text        not null,
    preview          text,
    choices          text,
    applied_at       timestamptz,
    result           text,
    brands_added     text[]      not null default '{}',
    exceptions_added text[]      not null default '{}',
    -- Whether the values it brought still have to be shown to the pipeline.
    overrides_due    boolean     not null default false
);
create index workbook_import_by_category on workbook_import (category, created_at desc);
create index workbook_import_overrides_due on workbook_import (id) where overrides_due;
create index workbook_import_under_way on workbook_import (id) where state = 'applying';

-- What an import added, so that it can be taken back as long as nobody has changed it since.
create table workbook_import_product (
    import_id  uuid   not null references workbook_import on delete cascade,
    identifier text   not null,
    version    bigint not null,
    primary key (import_id, identifier)
);

-- Values of fields that are stored with a product (D29): what research and production are compared with.
create table product_value (
    identifier text        not null,
    field      text        not null,
    value      jsonb       not null,
    source     text        not null,
    origin     text        not null,
    at         timestamptz not null,
    primary key (identifier, field)
);
create index product_value_of_source on product_value (source);
