-- What was done to find out why a unit excels. Nothing here is ever changed; how far it has come is what its steps say. What was
-- asked is kept beside the key it was asked with: the same key for the same thing does it once.
create table inquiry_step (
    inquiry     varchar          not null,
    version     integer          not null,
    unit        varchar          not null,
    metric      varchar          not null,
    move        varchar          not null,
    from_state  varchar          not null,
    to_state    varchar          not null,
    person      varchar          not null,
    made_at     timestamp with time zone not null,
    words       varchar          not null,
    assignee    varchar,
    does        varchar,
    others      varchar,
    said_by     varchar,
    practice    varchar,
    title       varchar,
    description varchar,
    steps       varchar,
    since       varchar,
    request_key varchar          unique,
    asked       varchar          not null,
    primary key (inquiry, version)
);
