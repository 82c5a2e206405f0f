-- As W3C Trace Context writes it; null where nothing is traced, and then the index has nothing to keep.
alter table outbox_event add column trace text;
create index outbox_event_trace on outbox_event (stream, key, revision) where trace is not null;
