-- What was last heard of a category's production sync: events with a lower version come too late.
create table production_sync (
    category  text        primary key,
    version   bigint      not null,
    -- Of the list that the last diff compared; null until there was a diff.
    pulled_at timestamptz
);

-- A badge changes a product and nothing that its job input shows: a diff must not have a million files looked at.
create or replace function product_changed() returns trigger language plpgsql as $$
begin
    update identity_part set digest = digest - identity_hash(old) + identity_hash(new)
    where category = new.category and part = substr(new.identifier, 1, 2);
    if new.status <> 'active' then
        delete from job_input_due where category = new.category and identifier = new.identifier;
    elsif (new.status, new.product_id, new.brand, new.model, new.variant, new.seed_urls)
            is distinct from (old.status, old.product_id, old.brand, old.model, old.variant, old.seed_urls) then
        insert into job_input_due values (new.category, new.identifier, new.version)
        on conflict (category, identifier) do update set version = excluded.version;
    end if;
    return null;
end $$;
