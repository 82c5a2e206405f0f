-- Where a brand may have products. A product stands on its row, so the row cannot go while there is one, and no product can
-- come once it is gone: whether a brand is removed, leaves a category or gets a product is decided here (D17).
create table brand_place (
    brand_id text not null,
    category text not null,
    primary key (brand_id, category)
);

insert into brand_place
select brand_id, category from product
union
select identifier, unnest(categories) from known_brand where not removed;

alter table product add constraint product_of_brand_place
    foreign key (brand_id, category) references brand_place (brand_id, category);
create index product_by_brand on product (brand_id, category);

-- One answer for each change of brands that was asked for, so that it can be asked again after a crash.
create table brand_change (
    id      uuid        primary key,
    at      timestamptz not null,
    outcome jsonb       not null
);

-- Products whose ids are exchanged within one statement collide only if they still do at its end.
alter table product drop constraint product_id_once;
alter table product add constraint product_id_once unique (category, product_id) deferrable initially immediate;
alter table product drop constraint product_identity_once;
alter table product add constraint product_identity_once unique (category, brand_id, model_key, variant_key)
    deferrable initially immediate;
