-- A row is written once and changed once, when it is known what came of it: that change stays on its page, and touches no index.
drop index apply_row_left;
alter table sync_apply_row set (fillfactor = 50);
