-- One schema and one role a service, so that nobody can read another's tables; the launcher does the same (Roles).
-- Runs once, as superuser, in the database rollcall. Passwords come from secrets: the cluster's managed roles set them.
create role brand login;
create role catalog login;
create role identity_gate login;
create role sync login;
create role review login;

revoke all on database rollcall from public;
grant connect, temporary on database rollcall to brand, catalog, identity_gate, sync, review;
revoke all on schema public from public;

create schema brand authorization brand;
create schema catalog authorization catalog;
create schema identity_gate authorization identity_gate;
create schema sync authorization sync;
create schema review authorization review;

-- Names are searched by trigrams; a service may not add an extension itself.
create schema extensions;
grant usage on schema extensions to brand, catalog, identity_gate, sync, review;
create extension pg_trgm schema extensions;

alter role brand in database rollcall set search_path = brand, extensions;
alter role catalog in database rollcall set search_path = catalog, extensions;
alter role identity_gate in database rollcall set search_path = identity_gate, extensions;
alter role sync in database rollcall set search_path = sync, extensions;
alter role review in database rollcall set search_path = review, extensions;
