// How many invoiced lines some lists have to look through together: entries of the index they are read by.
// access: read
// params: @include lines-of
// row: rows count
// unique: one
UNWIND $lists AS list
@include lines-of
RETURN count(l) AS rows
