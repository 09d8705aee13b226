// INVOICED as stored.
// access: read
// params: from string, to string
// row: of string, @include audit-stored
MATCH ()-[l:INVOICED]->() WHERE l.period >= $from AND l.period <= $to AND l.until IS NULL
WITH l, l.period AS of, @include audit-properties AS properties
RETURN of, @include audit-stored
