-- What a category holds, in 256 sums of hashes, kept as it changes: whoever keeps a copy compares them, and that must not
-- cost more the larger the catalog is. A part is the products whose identifiers begin with the same two digits.
create table identity_part (
    category text    not null,
    part     text    not null collate "C",
    products bigint  not null,
    digest   numeric not null,
    primary key (category, part)
);

create function identity_hash(p product) returns bigint language sql immutable as $$
    select cast(cast('x' || substr(md5(concat_ws(chr(31), p.identifier, p.version, p.brand_id, p.brand, p.model, p.variant)), 1, 16)
        as bit(64)) as bigint)
$$;

create function products_came() returns trigger language plpgsql as $$
begin
    insert into identity_part as kept (category, part, products, digest)
    select category, substr(identifier, 1, 2), count(*), sum(identity_hash(came)) from came group by 1, 2
    on conflict (category, part) do update
    set products = kept.products + excluded.products, digest = kept.digest + excluded.digest;
    return null;
end $$;

create function products_went() returns trigger language plpgsql as $$
begin
    update identity_part kept set products = kept.products - gone.products, digest = kept.digest - gone.digest
    from (select category, substr(identifier, 1, 2) as part, count(*) as products, sum(identity_hash(went)) as digest
          from went group by 1, 2) gone
    where kept.category = gone.category and kept.part = gone.part;
    return null;
end $$;

create function product_changed() returns trigger language plpgsql as $$
begin
    update identity_part set digest = digest - identity_hash(old) + identity_hash(new)
    where category = new.category and part = substr(new.identifier, 1, 2);
    return null;
end $$;

create trigger products_came after insert on product referencing new table as came
    for each statement execute function products_came();
create trigger products_went after delete on product referencing old table as went
    for each statement execute function products_went();
create trigger product_changed after update on product
    for each row when (old.version is distinct from new.version) execute function product_changed();

insert into identity_part (category, part, products, digest)
select category, substr(identifier, 1, 2), count(*), sum(identity_hash(p)) from product p group by 1, 2;
