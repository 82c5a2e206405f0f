-- Every word of a name stands after a space, so that a word of one or two letters can be asked for where words begin, which
-- trigrams know.
alter table product drop column search_key;
alter table product add column search_key text generated always as
    (' ' || brand_key || ' ' || model_key || ' ' || variant_key || ' ' || product_id) stored;
create index product_by_letters on product using gin (search_key gin_trgm_ops);
