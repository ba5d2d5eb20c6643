-- One dialect: what stands here runs on H2 and on PostgreSQL alike. Text has no length, numbers are DOUBLE PRECISION,
-- and "always" or "no period" of a key is the empty text, since a key has no nulls.

-- What is known of the facts as a whole: one row, or none before the first load.
create table fact_state (
    id          integer          not null primary key,
    data_hash   varchar          not null,
    accepted    bigint           not null,
    coach       varchar,
    loaded_at   timestamp with time zone not null
);

-- Rows refused when a part of the facts was last loaded.
create table refused_rows (
    part        varchar          not null primary key,
    refused     bigint           not null
);

create table load_problem (
    place       integer          not null primary key,
    file_name   varchar          not null,
    line_no     integer          not null,
    column_no   integer          not null,
    severity    varchar          not null,
    what        varchar          not null,
    maybe       varchar          not null
);

create table unit (
    id          varchar          not null primary key,
    name        varchar          not null,
    kind        varchar          not null,
    parent      varchar,
    since       varchar,
    until       varchar
);

create table unit_attribute (
    unit        varchar          not null,
    name        varchar          not null,
    word        varchar          not null,
    primary key (unit, name)
);

create table metric (
    id          varchar          not null primary key,
    name        varchar          not null,
    kind        varchar          not null,
    better      varchar          not null,
    part        varchar          not null,
    format      varchar          not null,
    currency    varchar,
    scale       varchar          not null,
    gap         double precision,
    ripe_after  integer          not null,
    benchmark   double precision
);

create table metric_link (
    metric      varchar          not null,
    link        varchar          not null,
    place       integer          not null,
    other       varchar          not null,
    primary key (metric, link, place)
);

create table peer_rule (
    place       integer          not null primary key,
    kind        varchar          not null
);

create table peer_attribute (
    rule        integer          not null,
    place       integer          not null,
    attribute   varchar          not null,
    primary key (rule, place)
);

create table peer_cut (
    rule        integer          not null,
    by_place    integer          not null,
    place       integer          not null,
    cut         double precision not null,
    primary key (rule, by_place, place)
);

create table stratum_name (
    place       integer          not null primary key,
    name        varchar          not null
);

create table stratum_level (
    stratum     integer          not null,
    place       integer          not null,
    word        varchar          not null,
    primary key (stratum, place)
);

create table observation (
    unit        varchar          not null,
    metric      varchar          not null,
    period      varchar          not null,
    stratum     integer          not null,
    numerator   double precision not null,
    denominator double precision,
    sum_squares double precision,
    primary key (unit, metric, period, stratum)
);

create table practice (
    id          varchar          not null primary key,
    title       varchar          not null,
    description varchar          not null,
    origin      varchar          not null,
    effort      double precision,
    prior_effect double precision,
    prior_low   double precision,
    prior_high  double precision,
    prior_source varchar,
    tracked_by  varchar,
    owner       varchar,
    source      varchar
);

create table practice_word (
    practice    varchar          not null,
    list        varchar          not null,
    place       integer          not null,
    word        varchar          not null,
    primary key (practice, list, place)
);

create table practice_fit (
    practice    varchar          not null,
    attribute   varchar          not null,
    word        varchar          not null,
    primary key (practice, attribute, word)
);

create table adoption (
    unit        varchar          not null,
    practice    varchar          not null,
    since       varchar          not null,
    until       varchar          not null,
    fidelity    double precision not null,
    by_lot      boolean          not null,
    primary key (unit, practice, since)
);

-- The row of the empty unit is the organisation's; the others hold what differs for one unit.
create table capacity (
    unit        varchar          not null primary key,
    learns      integer,
    teaches     integer,
    hours       double precision,
    inquiries   integer
);

-- turn counts up each time a run is asked for: the finished run of the highest turn is the latest.
create table run (
    id          varchar          not null primary key,
    turn        bigint           not null,
    period      varchar          not null,
    rule_pack   varchar          not null,
    data_hash   varchar          not null,
    facts       bigint           not null,
    refused     bigint           not null,
    state       varchar          not null,
    started     timestamp with time zone not null,
    finished    timestamp with time zone,
    problem     varchar
);

create table run_document (
    run         varchar          not null references run (id),
    form        varchar          not null,
    content     text             not null,
    primary key (run, form)
);

create table run_item (
    run         varchar          not null references run (id),
    kind        varchar          not null,
    place       integer          not null,
    id          varchar,
    unit        varchar,
    metric      varchar,
    practice    varchar,
    json        varchar          not null,
    primary key (run, kind, place)
);

create index run_item_id on run_item (run, id);
create index run_item_unit on run_item (run, kind, unit);
