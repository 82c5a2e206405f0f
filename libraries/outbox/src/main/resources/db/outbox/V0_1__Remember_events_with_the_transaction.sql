-- One row per stream (a category, or the brand registry). Every writing transaction takes its next revisions from it, so
-- the order of commits is the order of revisions, without gaps.
create table outbox_stream (
    stream   text primary key,
    revision bigint not null default 0
);

create table outbox_event (
    stream   text        not null references outbox_stream,
    revision bigint      not null,
    id       uuid        not null,
    topic    text        not null,
    key      text        not null,
    at       timestamptz not null,
    data     text        not null,
    primary key (stream, revision)
);

-- Apart from outbox_stream, so that a relay never waits for a writer.
create table outbox_relay (
    stream  text primary key references outbox_stream,
    relayed bigint not null
);

-- Where a subscriber stands, moved in the transaction of what it did: an event is never half consumed.
create table consumed_position (
    consumer      text   not null,
    topic         text   not null,
    partition     int    not null,
    next_position bigint not null,
    primary key (consumer, topic, partition)
);
