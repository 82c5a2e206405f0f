-- What was carried out on rows of a diff, beside them: noting it writes a line instead of the row and its indexes again.
create table sync_diff_done (
    plan_id uuid not null,
    row_id  text collate "C" not null,
    action  text collate "C" not null,
    primary key (plan_id, row_id)
);

insert into sync_diff_done (plan_id, row_id, action)
select plan_id, row_id, done from sync_diff_row where done <> '';

alter table sync_diff_row drop column done;
