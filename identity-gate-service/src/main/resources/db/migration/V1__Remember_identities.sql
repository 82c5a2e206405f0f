-- What the events said last about every product and brand, removals included: an old event must not bring one back.
create table known_product (
    identifier text    primary key,
    category   text    not null,
    brand_id   text    not null,
    brand      text    not null,
    model      text    not null,
    variant    text    not null,
    version    bigint  not null,
    revision   bigint  not null,
    removed    boolean not null
);

create table known_brand (
    identifier text   primary key,
    names      text[] not null,
    version    bigint not null,
    removed    boolean not null
);
