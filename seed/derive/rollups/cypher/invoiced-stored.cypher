// INVOICED of a financial year, as it will stand after the next publication.
// access: read
// params: from string, to string
// row: rollup string, period string, @include line-properties, @include stored-sums
MATCH ()-[l:INVOICED]->() WHERE l.period >= $from AND l.period <= $to AND l.until IS NULL
RETURN elementId(l) AS rollup, l.period AS period, @include line-properties, @include stored-sums
