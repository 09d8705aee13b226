// How many notices there are.
// access: read
// params:
// row: notices count
// unique: one
MATCH (n:Notice)
RETURN count(n) AS notices
