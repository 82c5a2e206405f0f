-- From version 1 of the schema to version 2.
drop index candidates_of_a_cell;
create index candidates_of_a_cell on candidates (category, product_id, field_key, normalized_value, source_tier);
drop index cells_to_review;
drop index overridden_cells;
drop index pending_cells;
drop index confirmed_cells;
drop index cells_confirmed_as_shared;
drop index accepted_cells;
drop index cells_accepted_as_shared;
create table review_quote_check (
    candidate_id text primary key references candidates (candidate_id),
    result       text not null check (result in ('verbatim', 'normalised', 'value_only', 'not_found'))
) without rowid;
create index decisions_of_a_bulk on review_decision (bulk_id) where bulk_id is not null;
