-- Decided opportunities without dates or names, to win rate, deal size and days per pocket (region x route to market).
-- Export: WA_Fn-UseC_-Sales-Win-Loss.csv. See README.md beside this file.

-- Exact duplicates of a row count once.
CREATE TABLE decided AS
    SELECT DISTINCT *
    FROM wa_fn_usec__sales_win_loss
    WHERE "Opportunity Result" IN ('Won', 'Loss');

CREATE TABLE deals AS
    SELECT
        "Region" || ' / ' || "Route To Market" AS unit,
        "Opportunity Result" = 'Won' AS won,
        "Opportunity Amount USD" AS amount,
        "Total Days Identified Through Closing" AS days,
        "Supplies Subgroup" AS product,
        "Deal Size Category"::VARCHAR AS deal_size,
        "Client Size By Revenue"::VARCHAR AS client_size,
        "Revenue From Client Past Two Years"::VARCHAR AS past_revenue
    FROM decided;

-- A combination with under 30 deals says nothing of its own: its last part becomes 'other', then the one before, and so on.
CREATE TABLE cells AS
    WITH
    finest AS (
        SELECT * REPLACE (
            CASE WHEN count(*) OVER same >= 30 THEN past_revenue ELSE 'other' END AS past_revenue)
        FROM deals
        WINDOW same AS (PARTITION BY product, deal_size, client_size, past_revenue)
    ),
    three AS (
        SELECT * REPLACE (
            CASE WHEN count(*) OVER same >= 30 THEN client_size ELSE 'other' END AS client_size)
        FROM finest
        WINDOW same AS (PARTITION BY product, deal_size, client_size, past_revenue)
    ),
    two AS (
        SELECT * REPLACE (
            CASE WHEN count(*) OVER same >= 30 THEN deal_size ELSE 'other' END AS deal_size)
        FROM three
        WINDOW same AS (PARTITION BY product, deal_size, client_size, past_revenue)
    )
    SELECT * REPLACE (
        CASE WHEN count(*) OVER same >= 30 THEN product ELSE 'other' END AS product)
    FROM two
    WINDOW same AS (PARTITION BY product, deal_size, client_size, past_revenue);

CREATE VIEW units AS
    SELECT DISTINCT "Region" AS unit, "Region" AS name, 'region' AS kind, NULL AS parent, NULL AS route
    FROM decided
    UNION ALL
    SELECT DISTINCT
        "Region" || ' / ' || "Route To Market", "Region" || ' / ' || "Route To Market", 'pocket', "Region", "Route To Market"
    FROM decided;

-- No dates: the column period is left out, everything belongs to the one period 'all'.
CREATE VIEW observations AS
    SELECT
        unit, 'win_rate' AS metric,
        product AS "stratum.product", deal_size AS "stratum.deal_size",
        client_size AS "stratum.client_size", past_revenue AS "stratum.past_revenue",
        count(*) FILTER (won) AS numerator, count(*) AS denominator, NULL AS sum_squares
    FROM cells
    GROUP BY ALL
    UNION ALL
    -- The size category would explain the size away: only the product stays as a stratum. An amount of 0 is unknown.
    SELECT unit, 'deal_size', product, NULL, NULL, NULL, sum(amount), count(*), sum(amount * amount)
    FROM deals
    WHERE won AND amount > 0
    GROUP BY ALL
    UNION ALL
    -- Lost deals take twice as long: over all deals, whoever wins more would look faster.
    SELECT
        unit, 'days_to_win', product, deal_size, client_size, past_revenue,
        sum(days), count(days), sum(days * days)
    FROM cells
    WHERE won AND days IS NOT NULL
    GROUP BY ALL;
