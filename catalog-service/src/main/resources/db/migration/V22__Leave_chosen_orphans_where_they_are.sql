-- A plan is listed by reason, and of its orphans a person may leave some where they are.
alter table reconcile_plan_file add column reason text collate "C" not null default '';
alter table reconcile_plan_file add column stays boolean not null default false;
update reconcile_plan_file set reason = coalesce(entry::json ->> 'reason', '');

alter table reconcile_plan_file drop constraint reconcile_plan_file_pkey;
alter table reconcile_plan_file add primary key (plan_id, class, reason, file);
