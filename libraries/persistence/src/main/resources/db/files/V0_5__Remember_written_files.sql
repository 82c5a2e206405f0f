-- What was last written to a file, so that a foreign edit is told from an old state (D20).
create table written_file (
    path      text primary key,
    hash      text not null,
    -- What is about to be written is known before it is, so that a death in between does not make it look like somebody else's.
    next_hash text not null default ''
);
