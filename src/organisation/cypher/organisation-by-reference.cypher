// Who a person means by a slug, an id, an identifier as scheme:value, or a name; the surest reading first.
// access: read
// params: @include organisations-named
// row: @include organisation-columns, rank count
@include organisations-named
RETURN @include organisation-columns, rank
ORDER BY rank, id LIMIT 2
