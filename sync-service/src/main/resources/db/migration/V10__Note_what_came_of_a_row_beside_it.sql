-- Noting what came of a row writes a short line beside it, instead of all of the row again while the catalog is busy with it.
create table sync_apply_outcome (
    apply_id uuid    not null,
    n        integer not null,
    status   text    not null,
    outcome  text,
    message  text,
    before   text,
    primary key (apply_id, n)
);

create view sync_apply_result as
select a.apply_id, a.n, a.row_id, a.action, a.wanted, a.reason, a.until, a.row, a.was, a.undone,
    coalesce(o.status, a.status) as status,
    case when o.n is null then a.outcome else o.outcome end as outcome,
    case when o.n is null then a.message else o.message end as message,
    case when o.n is null then a.before else o.before end as before
from sync_apply_row a left join sync_apply_outcome o on o.apply_id = a.apply_id and o.n = a.n;
