-- Who does long work of a kind in a category (a reconcile, an import), until when unless it is renewed.
create table category_lease (
    kind     text        not null,
    category text        not null,
    holder   text        not null,
    -- The run of a service that does it: where that is gone, nobody waits for the lease to end.
    instance text        not null,
    until    timestamptz not null,
    primary key (kind, category)
);
