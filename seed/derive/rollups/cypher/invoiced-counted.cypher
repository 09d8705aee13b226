// The lines counted today of a financial year, added up as INVOICED holds them.
// access: read
// params: from string, to string, forever string
// row: period string, @include line-properties, @include period-sums
MATCH (l:SpendLine) WHERE l.period >= $from AND l.period <= $to AND l.knownTo = $forever
RETURN l.period AS period, @include line-properties, @include period-sums
