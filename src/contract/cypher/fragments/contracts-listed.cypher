// The contracts `x` of processes `p`, or awards that stand for them, that a list takes in, with the first of its buyers and their `day`: the first they cover, else that of signature, award or publication.
// params: @include purchases-of, @include purchase-conditions
@include purchases-of
@include contracts-of-process
WITH *, coalesce(x.startsOn, x.signedOn, x.awardedOn, p.publishedOn, '') AS day WHERE $statuses IS NOT NULL OR NOT coalesce(x.status, '') IN ['cancelled', 'unsuccessful']
@include purchase-conditions
