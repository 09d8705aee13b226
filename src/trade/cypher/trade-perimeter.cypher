// How many rollup rows some lists of links read together.
// access: read
// params: @include trades-of
// row: rows count
// unique: one
// include: trades-of
UNWIND $lists AS list
@variant
RETURN count(l) AS rows
