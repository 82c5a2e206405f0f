-- A POST with an Idempotency-Key is carried out once; its answer is kept for a day.
create table idempotent_request (
    key        text        not null,
    actor      text        not null,
    request    text        not null,
    claimed_at timestamptz not null,
    status     int,
    location   text,
    answer     text,
    primary key (key, actor)
);
create index idempotent_request_claimed_at on idempotent_request (claimed_at);
