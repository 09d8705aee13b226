// The announced processes `p`, also `x`, that a list takes in, with the first of their buyers and their `day`: that of publication.
// params: @include purchases-of, @include purchase-conditions
@include purchases-of
WITH *, p AS x, coalesce(p.publishedOn, '') AS day WHERE @include announced
@include purchase-conditions
