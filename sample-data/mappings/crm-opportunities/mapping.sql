-- Opportunities of a CRM, one row per deal, to win rate, deal size, cycle and value per agent and quarter.
-- Exports: sales_pipeline.csv, sales_teams.csv, products.csv. See README.md beside this file.

CREATE VIEW units AS
    SELECT DISTINCT regional_office AS unit, regional_office AS name, 'office' AS kind, NULL AS parent
    FROM sales_teams
    UNION ALL
    SELECT DISTINCT manager, manager, 'manager', regional_office
    FROM sales_teams
    UNION ALL
    SELECT DISTINCT sales_agent, sales_agent, 'agent', manager
    FROM sales_teams;

-- Closed deals only: an open deal has not been decided, so it is no trial.
-- The pipeline says 'GTXPro' where the price list says 'GTX Pro': names are compared without blanks.
CREATE TABLE deals AS
    SELECT
        p.sales_agent AS unit,
        year(p.close_date) || '-Q' || quarter(p.close_date) AS period,
        coalesce(l.product, p.product) AS product,
        ((month(p.close_date) - 1) % 3 + 1)::VARCHAR AS close_month,
        p.deal_stage = 'Won' AS won,
        p.close_value AS amount,
        p.close_date - p.engage_date AS days
    FROM sales_pipeline p
    LEFT JOIN products l ON replace(lower(l.product), ' ', '') = replace(lower(p.product), ' ', '')
    WHERE p.deal_stage IN ('Won', 'Lost') AND p.close_date IS NOT NULL;

CREATE VIEW observations AS
    SELECT
        unit, 'win_rate' AS metric, period, product AS "stratum.product", close_month AS "stratum.close_month",
        count(*) FILTER (won) AS numerator, count(*) AS denominator, NULL AS sum_squares
    FROM deals
    GROUP BY ALL
    UNION ALL
    SELECT
        unit, 'cycle_days', period, product, close_month,
        sum(days), count(days), sum(days * days)
    FROM deals
    WHERE days IS NOT NULL
    GROUP BY ALL
    UNION ALL
    -- A lost deal stands with the value 0: only won deals have a size.
    SELECT
        unit, 'deal_size', period, product, NULL,
        sum(amount), count(amount), sum(amount * amount)
    FROM deals
    WHERE won
    GROUP BY ALL
    UNION ALL
    -- Per agent and quarter; without strata, since the quarter of an agent cannot be divided among products.
    SELECT unit, 'deals', period, NULL, NULL, count(*), 1, NULL
    FROM deals
    GROUP BY ALL
    UNION ALL
    SELECT unit, 'won_deals', period, NULL, NULL, count(*) FILTER (won), 1, NULL
    FROM deals
    GROUP BY ALL
    UNION ALL
    SELECT unit, 'won_value', period, NULL, NULL, coalesce(sum(amount) FILTER (won), 0), 1, NULL
    FROM deals
    GROUP BY ALL;
