-- A copy of the identity exceptions (D7), kept from their events; before a "no" the owner is asked.
create table known_exception (
    identifier text    primary key,
    category   text    not null,
    brand      text    not null,
    model      text    not null,
    variant    text    not null,
    model_key  text    not null collate "C",
    version    bigint  not null,
    revision   bigint  not null,
    removed    boolean not null
);
create index known_exception_of_model on known_exception (category, model_key);

-- The letters and digits of a name as they look (D13), for hints. Filled for what was there before at the next start.
alter table product add column near_key text collate "C";
create index product_by_near_key on product (category, near_key);
alter table known_brand_name add column near_key text collate "C";
create index known_brand_name_by_near_key on known_brand_name (near_key);
