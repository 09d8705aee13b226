// The invoiced lines `l` that a list takes in.
// params: @include lines-of, @include line-conditions
@include lines-of
WITH list, l WHERE l.id IS NOT NULL @include line-conditions
