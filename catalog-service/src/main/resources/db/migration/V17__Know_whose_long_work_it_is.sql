-- The run of a service that does it: where that is gone, nobody waits for the lease to end.
alter table exclusive_work add column instance text not null default '';
