// The awards behind a figure, by id: COUNTED in it, or SHARED with others so that it has an upper bound.
// access: read
// params: @include awards-listed, which string, after string, limit count
// row: @include award-columns
// hits: 60 + 60 * purchase-perimeter
UNWIND $lists AS list
CALL (list) {
  @include awards-listed
  @include award-standing
  WITH a, p, parties, buyers, whole, standing WHERE a.id > $after AND standing = 'COUNTED' AND ($which = 'COUNTED' OR NOT whole)
  RETURN a, p, parties, buyers ORDER BY a.id LIMIT $limit
}
RETURN @include award-columns
ORDER BY id LIMIT 20000
