-- The gate answers with a brand as the registry spells it (D41). Brands heard of before are heard of once more.
alter table known_brand add column name text not null default '';
update known_brand set version = 0;
delete from consumed_position where topic like '%brand-added' or topic like '%brand-updated' or topic like '%brand-removed';
