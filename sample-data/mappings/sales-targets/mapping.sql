-- Sales of resellers' orders against the targets that were set for the salespeople.
-- Exports: Sales.csv, Targets.csv, Salesperson.csv. See README.md beside this file.

CREATE VIEW units AS
    SELECT 'company' AS unit, 'The company' AS name, 'company' AS kind, NULL AS parent
    UNION ALL
    SELECT EmployeeID::VARCHAR, Salesperson, 'salesperson', 'company'
    FROM salesperson
    WHERE Title = 'Sales Representative';

CREATE VIEW months AS
    SELECT
        p.EmployeeID::VARCHAR AS unit,
        strptime(replace(s.OrderDate::VARCHAR, '/', '-')[1:10], '%Y-%m-%d') AS day,
        s.Sales AS amount
    FROM sales s
    JOIN salesperson p USING (EmployeeKey);

-- Targets were set far beyond the last order: only quarters that are over count.
CREATE VIEW last_quarter AS
    SELECT date_trunc('quarter', max(day) + INTERVAL 1 DAY) AS open_from
    FROM months;

CREATE VIEW sold AS
    SELECT unit, date_trunc('quarter', day) AS quarter, sum(amount) AS amount
    FROM months
    GROUP BY ALL;

CREATE VIEW asked AS
    SELECT
        EmployeeID::VARCHAR AS unit,
        date_trunc('quarter', strptime(replace(TargetMonth::VARCHAR, '/', '-')[1:10], '%Y-%m-%d')) AS quarter,
        sum(TargetAmount) AS amount
    FROM targets
    GROUP BY ALL;

CREATE VIEW quarters AS
    SELECT
        a.unit,
        year(a.quarter) || '-Q' || quarter(a.quarter) AS period,
        coalesce(s.amount, 0) AS sold,
        a.amount AS asked
    FROM asked a
    LEFT JOIN sold s USING (unit, quarter)
    WHERE a.quarter < (SELECT open_from FROM last_quarter)
        AND a.amount > 0
        AND a.unit IN (SELECT unit FROM units);

CREATE VIEW observations AS
    SELECT unit, 'attainment' AS metric, period, sold AS numerator, asked AS denominator
    FROM quarters
    UNION ALL
    SELECT unit, 'sales', period, sold, 1
    FROM quarters;
