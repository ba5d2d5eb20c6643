-- What a unit works on already, and what somebody decided against for it.
create table unit_plan (
    unit        varchar          not null,
    practice    varchar          not null,
    state       varchar          not null,
    primary key (unit, practice, state)
);
