// Takes out rollups that the state published before a moment has replaced, at most so many.
// access: write
// params: @include replaced-rollups, limit count
// row:
@include replaced-rollups
WITH r LIMIT $limit
DELETE r
