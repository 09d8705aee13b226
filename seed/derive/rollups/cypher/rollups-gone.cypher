// How many rollups the state published before a moment has replaced: nobody reads them any more.
// access: read
// params: @include replaced-rollups
// row: rollups count
// unique: one
@include replaced-rollups
RETURN count(r) AS rollups
