-- The snapshot of one category (the specification's SpecDb). Times are ISO 8601 in UTC, flags 0 or 1, JSON is text.

create table spec_db (
    category     text primary key,
    sync_version integer not null,
    seeded_at    text
);

create table products (
    id         integer primary key autoincrement,
    category   text not null,
    product_id text not null,
    brand      text not null default '',
    model      text not null default '',
    variant    text not null default '',
    status     text not null default '',
    seed_urls  text not null default '[]',
    identifier text not null default '',
    unique (category, product_id)
);

create table candidates (
    candidate_id          text primary key,
    category              text not null,
    product_id            text not null,
    field_key             text not null,
    value                 text not null,
    normalized_value      text not null,
    score                 real not null,
    rank                  integer,
    source_url            text,
    source_host           text,
    source_root_domain    text,
    source_tier           integer,
    source_method         text,
    approved_domain       integer not null default 0,
    snippet_id            text,
    snippet_hash          text,
    snippet_text          text,
    quote                 text,
    quote_span_start      integer,
    quote_span_end        integer,
    evidence_url          text,
    evidence_retrieved_at text,
    is_component_field    integer not null default 0,
    component_type        text,
    is_list_field         integer not null default 0,
    llm_extract_model     text,
    extracted_at          text,
    run_id                text
) without rowid;
create index candidates_of_a_cell on candidates (category, product_id, field_key);

create table candidate_reviews (
    review_id            integer primary key autoincrement,
    candidate_id         text not null references candidates (candidate_id),
    context_type         text not null check (context_type in ('item', 'component', 'list')),
    context_id           text not null,
    human_accepted       integer not null default 0,
    human_accepted_at    text,
    ai_review_status     text not null default 'not_run'
        check (ai_review_status in ('not_run', 'pending', 'accepted', 'rejected', 'unknown')),
    ai_confidence        real,
    ai_reason            text,
    ai_reviewed_at       text,
    ai_review_model      text,
    human_override_ai    integer not null default 0,
    human_override_ai_at text,
    unique (candidate_id, context_type, context_id)
);
create index reviews_of_a_slot on candidate_reviews (context_type, context_id);

create table component_identity (
    id                 integer primary key autoincrement,
    category           text not null,
    component_type     text not null,
    canonical_name     text not null,
    maker              text not null default '',
    links              text not null default '[]',
    source             text not null,
    review_status      text not null default 'pending',
    aliases_overridden integer not null default 0,
    unique (category, component_type, canonical_name, maker)
);

create table component_aliases (
    id           integer primary key autoincrement,
    component_id integer not null references component_identity (id),
    alias        text not null,
    source       text not null,
    unique (component_id, alias)
);

create table component_values (
    id                    integer primary key autoincrement,
    category              text not null,
    component_type        text not null,
    component_name        text not null,
    component_maker       text not null default '',
    component_identity_id integer not null references component_identity (id),
    property_key          text not null,
    value                 text,
    confidence            real not null default 0,
    variance_policy       text,
    source                text not null,
    accepted_candidate_id text,
    needs_review          integer not null default 0,
    overridden            integer not null default 0,
    constraints           text not null default '[]',
    unique (category, component_type, component_name, component_maker, property_key)
);
create index values_of_a_component on component_values (component_identity_id);

create table enum_lists (
    id        integer primary key autoincrement,
    category  text not null,
    field_key text not null,
    source    text not null,
    unique (category, field_key)
);

create table list_values (
    id                    integer primary key autoincrement,
    category              text not null,
    list_id               integer not null references enum_lists (id),
    field_key             text not null,
    value                 text not null,
    normalized_value      text not null,
    source                text not null check (source in ('known_values', 'manual', 'pipeline')),
    accepted_candidate_id text,
    enum_policy           text,
    needs_review          integer not null default 0,
    overridden            integer not null default 0,
    source_timestamp      text,
    unique (category, field_key, normalized_value)
);
create index values_of_a_list on list_values (list_id);

create table item_field_state (
    id                    integer primary key autoincrement,
    category              text not null,
    product_id            text not null,
    field_key             text not null,
    value                 text,
    confidence            real not null default 0,
    source                text not null,
    accepted_candidate_id text,
    overridden            integer not null default 0,
    needs_ai_review       integer not null default 0,
    ai_review_complete    integer not null default 0,
    unique (category, product_id, field_key)
);
create index cells_to_review on item_field_state (category, product_id) where needs_ai_review = 1;
create index overridden_cells on item_field_state (category, product_id) where overridden = 1;

create table item_component_links (
    id              integer primary key autoincrement,
    category        text not null,
    product_id      text not null,
    field_key       text not null,
    component_type  text not null,
    component_name  text not null,
    component_maker text not null default '',
    match_type      text not null,
    match_score     real not null,
    unique (category, product_id, field_key)
);
create index items_of_a_component on item_component_links (category, component_type, component_name, component_maker);

create table item_list_links (
    id            integer primary key autoincrement,
    category      text not null,
    product_id    text not null,
    field_key     text not null,
    list_value_id integer not null references list_values (id),
    unique (category, product_id, field_key, list_value_id)
);
create index items_of_a_list_value on item_list_links (list_value_id);

create table key_review_state (
    id                            integer primary key autoincrement,
    category                      text not null,
    target_kind                   text not null check (target_kind in ('grid_key', 'component_key', 'enum_key')),
    item_identifier               text,
    field_key                     text,
    enum_value_norm               text,
    component_identifier          text,
    property_key                  text,
    item_field_state_id           integer references item_field_state (id),
    component_value_id            integer references component_values (id),
    component_identity_id         integer references component_identity (id),
    list_value_id                 integer references list_values (id),
    enum_list_id                  integer references enum_lists (id),
    selected_value                text,
    selected_candidate_id         text,
    confidence_score              real,
    ai_confirm_primary_status     text check (ai_confirm_primary_status in ('not_run', 'pending', 'confirmed', 'rejected')),
    ai_confirm_primary_confidence real,
    ai_confirm_primary_at         text,
    ai_confirm_shared_status      text check (ai_confirm_shared_status in ('not_run', 'pending', 'confirmed', 'rejected')),
    ai_confirm_shared_confidence  real,
    ai_confirm_shared_at          text,
    user_accept_primary_status    text check (user_accept_primary_status in ('accepted')),
    user_accept_primary_at        text,
    user_accept_primary_by        text,
    user_accept_shared_status     text check (user_accept_shared_status in ('accepted')),
    user_accept_shared_at         text,
    user_accept_shared_by         text,
    user_override_ai_primary      integer not null default 0,
    user_override_ai_shared       integer not null default 0
);
create unique index state_of_a_cell on key_review_state (category, item_identifier, field_key)
    where target_kind = 'grid_key';
create unique index state_of_a_list_value on key_review_state (category, field_key, enum_value_norm)
    where target_kind = 'enum_key';
create unique index state_of_a_property on key_review_state (category, component_identifier, property_key)
    where target_kind = 'component_key';
create unique index state_by_item on key_review_state (item_field_state_id) where target_kind = 'grid_key';
create unique index state_by_list_value on key_review_state (list_value_id) where target_kind = 'enum_key';
create unique index state_by_component_value on key_review_state (component_value_id)
    where target_kind = 'component_key' and component_value_id is not null;
create index state_by_component on key_review_state (component_identity_id) where component_identity_id is not null;
create index pending_cells on key_review_state (category, item_identifier)
    where target_kind = 'grid_key' and ai_confirm_primary_status = 'pending';
create index confirmed_cells on key_review_state (category, item_identifier)
    where target_kind = 'grid_key' and ai_confirm_primary_status = 'confirmed';
create index cells_confirmed_as_shared on key_review_state (category, item_identifier)
    where target_kind = 'grid_key' and ai_confirm_shared_status = 'confirmed';
create index accepted_cells on key_review_state (category, item_identifier)
    where target_kind = 'grid_key' and user_accept_primary_status = 'accepted';
create index cells_accepted_as_shared on key_review_state (category, item_identifier)
    where target_kind = 'grid_key' and user_accept_shared_status = 'accepted';
create index state_by_list on key_review_state (enum_list_id) where enum_list_id is not null;

create table key_review_audit (
    event_id            integer primary key autoincrement,
    key_review_state_id integer not null references key_review_state (id),
    event_type          text not null check (event_type in ('user_accept', 'ai_confirm', 'ai_review', 'user_override_ai')),
    actor_type          text not null,
    actor_id            text not null,
    old_value           text,
    new_value           text,
    reason              text,
    created_at          text not null
);
create index audit_of_a_slot on key_review_audit (key_review_state_id);

-- Told apart from another snapshot of the category, whose events count from one again.
create table snapshot_identity (
    id text primary key
);
insert into snapshot_identity (id) values (lower(hex(randomblob(16))));

-- What people decided: its slot before and after, null where there was none, and every row it changed, so that it can be undone.
-- The name of a component is no slot of its own.
create table review_decision (
    id        integer primary key autoincrement,
    at        text not null,
    actor     text not null,
    action    text not null,
    slot_kind text not null check (slot_kind in ('grid_key', 'component_key', 'enum_key')),
    slot_id   integer,
    event_id  integer,
    before    text,
    after     text,
    changes   text not null,
    undone_by integer references review_decision (id),
    bulk_id   text
);
create index decision_of_an_audit_row on review_decision (event_id);

-- Told to others in this order, once each.
create table review_event (
    id   integer primary key autoincrement,
    data text not null
);

-- Answers to requests with an Idempotency-Key.
create table review_answer (
    key     text not null,
    actor   text not null,
    request text not null,
    at      text not null,
    body    text not null,
    primary key (key, actor)
) without rowid;
create index answers_by_age on review_answer (at);
