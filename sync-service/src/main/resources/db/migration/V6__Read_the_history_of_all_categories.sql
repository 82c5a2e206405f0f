-- Pulls and applies of all categories, the newest first.
create index pull_in_order on pull (started_at desc, id desc);
create index apply_in_order on sync_apply (at desc, id desc);
