-- Who does long work of a kind in a category (a reconcile, an import), until when unless it is renewed.
create table exclusive_work (
    kind     text        not null,
    category text        not null,
    holder   text        not null,
    until    timestamptz not null,
    primary key (kind, category)
);
