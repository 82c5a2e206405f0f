alter table sync_diff
    add column catalog_heard_at timestamptz;
