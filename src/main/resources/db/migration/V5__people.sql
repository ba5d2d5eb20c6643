-- Who may sign in. Who was removed keeps the row, since what they did names them; active says which it is. created_by is
-- 'demo' for the people of a first look, until changed_by says that somebody gave them a password of their own.
create table person (
    id          varchar          not null primary key,
    name        varchar          not null,
    role        varchar          not null,
    place       varchar,
    hash        varchar          not null,
    created_at  timestamp with time zone not null,
    created_by  varchar          not null,
    changed_by  varchar,
    active      boolean          not null
);

-- Who did it; empty for what was done before anybody signed in.
alter table run add column started_by varchar default '' not null;
alter table fact_state add column loaded_by varchar default '' not null;

-- A manager's units are found from the top down.
create index unit_parent on unit (parent);
