-- What tells this database from every other, copies of one prepared cluster too: all replicas of a service have it in common.
create table installation (
    id uuid not null
);
insert into installation values (gen_random_uuid());
