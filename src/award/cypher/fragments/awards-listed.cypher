// The awards `x` of processes `p` that a list takes in, with the first of its buyers and their `day`: that of the decision, else the first they cover or that of publication.
// params: @include purchases-of, @include purchase-conditions
@include purchases-of
MATCH (x:Award)-[:RESULT_OF]->(p)
WITH *, coalesce(x.awardedOn, x.startsOn, p.publishedOn, '') AS day
@include purchase-conditions
