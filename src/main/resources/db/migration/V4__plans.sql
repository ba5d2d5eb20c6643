-- Plans as runs propose them (version 0), and as they stand where somebody has decided. Of one plan every run has a row of its own;
-- the one that was decided on first (version above 0) is the plan from then on.
create table plan (
    id          varchar          not null,
    run         varchar          not null,
    unit        varchar          not null,
    period      varchar          not null,
    first_day   date             not null,
    state       varchar          not null,
    version     integer          not null,
    primary key (id, run)
);

create index plan_by_run on plan (run);

-- Items in a plan (dropped_at 0), and those taken out of it by the decision that made a version.
create table plan_item (
    plan        varchar          not null,
    run         varchar          not null,
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
    primary key (plan, run, dropped_at, place)
);

-- Every decision, by the version that it made. Nothing here is ever changed. What was asked is kept beside the key it was asked
-- with: the same key for the same thing does it once.
create table plan_decision (
    plan        varchar          not null,
    version     integer          not null,
    move        varchar          not null,
    from_state  varchar          not null,
    to_state    varchar          not null,
    person      varchar          not null,
    made_at     timestamp with time zone not null,
    reason      varchar,
    words       varchar          not null,
    request_key varchar          unique,
    asked       varchar          not null,
    primary key (plan, version)
);
