-- Weeks of a chain of stores, and the week in which each began the promotion Promo2.
-- Exports: store_week.csv, store.csv, store_states.csv. See README.md beside this file.

CREATE VIEW units AS
    SELECT DISTINCT
        State AS unit, State AS name, 'state' AS kind, NULL AS parent,
        NULL AS store_type, NULL AS assortment, NULL AS competition_km
    FROM store_states
    UNION ALL
    SELECT
        'Store ' || s.Store, 'Store ' || s.Store, 'store', t.State,
        s.StoreType, s.Assortment, try_cast(s.CompetitionDistance AS DOUBLE) / 1000
    FROM store s
    LEFT JOIN store_states t USING (Store);

CREATE TABLE weeks AS
    SELECT
        'Store ' || store AS unit,
        iso_year || '-W' || lpad(iso_week::VARCHAR, 2, '0') AS period,
        open_days, sales, customers, promo_days
    FROM store_week
    WHERE open_days > 0;

CREATE VIEW observations AS
    SELECT unit, 'sales_per_day' AS metric, period, sales AS numerator, open_days AS denominator
    FROM weeks
    UNION ALL
    SELECT unit, 'customers_per_day', period, customers, open_days
    FROM weeks
    UNION ALL
    SELECT unit, 'sales_per_customer', period, sales, customers
    FROM weeks
    UNION ALL
    SELECT unit, 'promo_days', period, promo_days, open_days
    FROM weeks;

-- The word NULL stands where a store never began.
CREATE VIEW adoptions AS
    SELECT
        'Store ' || Store AS unit,
        'promo2' AS practice,
        Promo2SinceYear || '-W' || lpad(Promo2SinceWeek, 2, '0') AS since
    FROM store
    WHERE Promo2 = 1 AND Promo2SinceYear <> 'NULL' AND Promo2SinceWeek <> 'NULL'
    UNION ALL
    SELECT 'Store ' || Store, 'promo', NULL
    FROM store;
