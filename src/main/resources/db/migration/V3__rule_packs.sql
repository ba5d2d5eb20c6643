-- Rule packs by the hash of what decides in them. What was kept once stays, so that any of them can become live again.
create table rule_pack (
    hash        varchar          not null primary key,
    name        varchar          not null,
    origin      varchar          not null,
    author      varchar          not null,
    note        varchar          not null,
    added_at    timestamp with time zone not null
);

create table rule_pack_file (
    hash        varchar          not null references rule_pack (hash),
    path        varchar          not null,
    content     text             not null,
    primary key (hash, path)
);

-- What happened to packs, also to those that were refused and therefore not kept.
create table rule_pack_event (
    seq         bigint           not null primary key,
    happened    timestamp with time zone not null,
    kind        varchar          not null,
    hash        varchar          not null,
    name        varchar          not null,
    author      varchar          not null,
    note        varchar          not null,
    problems    text             not null
);

-- One row, or none before the first start: the live pack, the one before it, and what of the folder became live last.
create table rule_pack_live (
    id          integer          not null primary key,
    hash        varchar          not null references rule_pack (hash),
    since       timestamp with time zone not null,
    before_it   varchar          not null,
    folder_hash varchar          not null
);
