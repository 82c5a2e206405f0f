-- As Identifier.of in the rules (D3): so that a key can be taken and looked for among those ever given in one statement.
create function identifier_of(number bigint) returns text language sql immutable as $$
    select lpad(to_hex(mixed # (mixed >> 15)), 8, '0')
    from (select cast(cast(number as numeric) * 2654435761 % 4294967296 as bigint) as mixed) as spread
$$;
