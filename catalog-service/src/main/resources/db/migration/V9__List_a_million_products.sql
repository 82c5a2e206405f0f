-- Lists are read along an index in every order they can be asked for, and searched by the letters within names.
alter table product alter column status type text collate "C";
alter table product alter column import_source type text collate "C";
create extension if not exists pg_trgm;
alter table product add column search_key text generated always as
    (brand_key || ' ' || model_key || ' ' || variant_key || ' ' || product_id) stored;
create index product_by_letters on product using gin (search_key gin_trgm_ops);
create index product_by_name_of_brand on product (category, brand_id, brand_key, model_key, variant_key, identifier);
create index product_by_model on product (category, model_key, identifier);
create index product_by_variant on product (category, variant_key, identifier);
create index product_by_status on product (category, status, identifier);
create index product_by_badge on product (category, (coalesce(badge, '') collate "C"), identifier);
create index product_by_seed_urls on product (category, (cardinality(seed_urls)), identifier);
create index product_by_source on product (category, import_source, identifier);
create index product_by_import on product (category, imported_at, identifier);
create index product_by_update on product (category, updated_at, identifier);
create index product_by_output on product (category, has_output, identifier);
