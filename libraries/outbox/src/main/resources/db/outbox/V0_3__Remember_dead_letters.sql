-- Events a subscriber could not take in, for its status; they themselves are in the topic's dead letters.
create table dead_letter (
    consumer text        not null,
    place    text        not null,
    key      text        not null,
    reason   text        not null,
    at       timestamptz not null,
    primary key (consumer, place)
);
