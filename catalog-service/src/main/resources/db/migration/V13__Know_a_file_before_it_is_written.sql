-- What is about to be written is known before it is, so that a death in between does not make it look like somebody else's.
alter table projected_file add column next_hash text not null default '';
