-- What a job input shows is remembered apart from its product: noting it would write to every index of the product.
create table job_input_shown (
    identifier text collate "C" primary key,
    -- Of what we wrote there, to tell a foreign edit from an old state.
    hash       text not null
);
-- Products whose job input is to be written, since which version.
create table job_input_due (
    category   text   not null,
    identifier text   not null collate "C",
    version    bigint not null,
    primary key (category, identifier)
);

insert into job_input_shown select identifier, projected_hash from product where projected_hash is not null;
insert into job_input_due
select category, identifier, version from product
where status = 'active' and projected_version is distinct from version;

drop index product_to_project;
alter table product drop column projected_version, drop column projected_hash;

create or replace function products_came() returns trigger language plpgsql as $$
begin
    insert into identity_part as kept (category, part, products, digest)
    select category, substr(identifier, 1, 2), count(*), sum(identity_hash(came)) from came group by 1, 2
    on conflict (category, part) do update
    set products = kept.products + excluded.products, digest = kept.digest + excluded.digest;
    insert into job_input_due (category, identifier, version)
    select category, identifier, version from came where status = 'active'
    on conflict (category, identifier) do update set version = excluded.version;
    return null;
end $$;

create or replace function products_went() returns trigger language plpgsql as $$
begin
    update identity_part kept set products = kept.products - gone.products, digest = kept.digest - gone.digest
    from (select category, substr(identifier, 1, 2) as part, count(*) as products, sum(identity_hash(went)) as digest
          from went group by 1, 2) gone
    where kept.category = gone.category and kept.part = gone.part;
    delete from job_input_due due using went where due.category = went.category and due.identifier = went.identifier;
    delete from job_input_shown shown using went where shown.identifier = went.identifier;
    return null;
end $$;

create or replace function product_changed() returns trigger language plpgsql as $$
begin
    update identity_part set digest = digest - identity_hash(old) + identity_hash(new)
    where category = new.category and part = substr(new.identifier, 1, 2);
    if new.status = 'active' then
        insert into job_input_due values (new.category, new.identifier, new.version)
        on conflict (category, identifier) do update set version = excluded.version;
    else
        delete from job_input_due where category = new.category and identifier = new.identifier;
    end if;
    return null;
end $$;
