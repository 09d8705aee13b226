// How many processes each list has to look through, at most.
// access: read
// params: lists {key string, by string, ids string[]}[]
// row: key string, purchases count
// hits: 20 * lists
// unique: key
UNWIND $lists AS list
@include purchases-counted
RETURN list.key AS key, sum(purchases) AS purchases
ORDER BY key LIMIT 20000
