// The awards behind a figure, by id: COUNTED in it, SHARED with others so that it has an upper bound, or ALL that match.
// access: read
// params: @include award-conditions, which string, after string, limit count
// row: @include award-columns
// hits: 60 + 40 * award-perimeter
// include: award-entrances
@variant
@include award-conditions
WITH a, p, parties, buyers, whole, standing WHERE a.id > $after AND ($which = 'ALL' OR (standing = 'COUNTED' AND ($which = 'COUNTED' OR NOT whole)))
WITH a, p, parties, buyers ORDER BY a.id LIMIT $limit
RETURN @include award-columns
ORDER BY id LIMIT 20000
