// How many lines have their size by their own flag, and how many more by their month: what decided the best known size.
// access: read
// params: @include line-conditions
// row: ownSize count, sizeOfMonth count
// unique: one
// include: line-entrances
@variant
  @include line-conditions
RETURN sum(CASE l.sizeReported WHEN 'UNKNOWN' THEN 0 ELSE 1 END) AS ownSize, sum(CASE WHEN l.sizeReported = 'UNKNOWN' AND l.sizeAsOfPeriod <> 'UNKNOWN' THEN 1 ELSE 0 END) AS sizeOfMonth
