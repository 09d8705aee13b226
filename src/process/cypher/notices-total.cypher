// How many notices there are.
// access: read
// params:
// row: notices count
// hits: 5
// unique: one
MATCH (n:Notice)
RETURN count(n) AS notices
