-- A history is read newest first, of a product or of a category, each entry beside the one before it.
alter table product_audit add column version bigint;
update product_audit set version = cast(state ->> 'version' as bigint);
alter table product_audit alter column version set not null;
drop index product_audit_of;
create index product_audit_of on product_audit (identifier, version);
create index product_audit_in on product_audit (category, number);
