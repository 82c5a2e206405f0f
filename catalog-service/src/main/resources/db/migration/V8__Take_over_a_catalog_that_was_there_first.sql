-- How a product_catalog.json that was there before the catalog was taken over, and what of it could not be.
create table catalog_adoption (
    category      text        primary key references category,
    at            timestamptz not null,
    products      bigint      not null,
    problem_count bigint      not null,
    problems      jsonb       not null
);
