-- Whose claim it is: one that was taken for abandoned is another's by then, and its first holder has nothing to say any more.
alter table idempotent_request add column holder text not null default '';
