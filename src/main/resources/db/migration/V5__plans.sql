-- Plans as they stand. Those that nobody has decided on (version 0) are replaced by each run.
create table plan (
    id          varchar          not null primary key,
    unit        varchar          not null,
    period      varchar          not null,
    first_day   date             not null,
    state       varchar          not null,
    version     integer          not null,
    run         varchar          not null
);

create index plan_by_unit on plan (unit);

-- Items in a plan (dropped_at 0), and those taken out of it by the decision that made a version.
create table plan_item (
    plan        varchar          not null references plan (id),
    dropped_at  integer          not null,
    place       integer          not null,
    recommendation varchar       not null,
    practice    varchar          not null,
    metric      varchar          not null,
    source      varchar,
    starts      date,
    grade       varchar          not null,
    expected    double precision not null,
    low         double precision not null,
    high        double precision not null,
    rules       varchar          not null,
    primary key (plan, dropped_at, place)
);

-- Every decision, by the version that it made. Nothing here is ever changed.
create table plan_decision (
    plan        varchar          not null references plan (id),
    version     integer          not null,
    move        varchar          not null,
    from_state  varchar          not null,
    to_state    varchar          not null,
    person      varchar          not null,
    made_at     timestamp with time zone not null,
    reason      varchar,
    words       varchar          not null,
    request_key varchar          unique,
    primary key (plan, version)
);
