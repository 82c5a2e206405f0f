-- What one person did, and the rarer kinds of change, without reading what everybody else did. Additions, which are most, pay for
-- one index entry that always goes to the end; a block range index over the time costs next to nothing.
create index product_audit_by on product_audit (actor, number);
create index product_audit_rare on product_audit (action, number) where action <> 'added';
create index product_audit_when on product_audit using brin (at);

-- Work on a whole category: reconciles, and workbooks that were imported or taken back. Plans and previews are forgotten; this stays.
create table work_audit (
    number   bigint generated always as identity primary key,
    category text        not null,
    action   text        not null,
    actor    text        not null,
    at       timestamptz not null,
    subject  text        not null,
    name     text        not null,
    amount   integer     not null
);
create index work_audit_in on work_audit (category, number);
create index work_audit_by on work_audit (actor, number);
create index work_audit_of on work_audit (subject, number);

insert into work_audit (category, action, actor, at, subject, name, amount)
select category, action, actor, at, subject, name, amount from (
    select category, 'reconciled' as action, coalesce(actor, '') as actor, applied_at as at, coalesce(backup_id, '') as subject,
        coalesce(backup_id, '') as name, cast(coalesce(cast(report as jsonb) ->> 'orphans', '0') as integer) as amount
    from reconcile_plan where state = 'applied'
    union all
    select category, 'imported', actor, applied_at, case when state = 'applied' then cast(id as text) else '' end, workbook,
        cast(coalesce(cast(result as jsonb) ->> 'created', '0') as integer)
    from workbook_import where state in ('applied', 'undone')) done
where at is not null order by at;
