// Which invoiced lines `l` a question is about, but for their months.
// params: @include line-known, @include line-filters
@include line-known
  @include line-filters
