-- The last event of a category's snapshot that is in the outbox. Another snapshot counts its events from one again.
create table told_decision (
    category text   primary key,
    snapshot text   not null,
    event    bigint not null
);
