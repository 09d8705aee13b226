// How many lines have their size by their own flag, and how many more by their month: what decided the best known size.
// access: read
// params: @include line-conditions, @include line-sources
// row: ownSize count, sizeOfMonth count
// hits: 30 + 6 * rollup-perimeter + 8 * line-perimeter
// unique: one
// include: line-sources, group-sources, supplied-by-buyer
CALL () {
@variant
    AND @include rollup-counted
    @include line-filters
  RETURN sum(CASE l.sizeReported WHEN 'UNKNOWN' THEN 0 ELSE l.lines END) AS ownSize,
    sum(CASE WHEN l.sizeReported = 'UNKNOWN' AND l.sizeAsOfPeriod <> 'UNKNOWN' THEN l.lines ELSE 0 END) AS sizeOfMonth
  UNION ALL
  UNWIND $spans AS span
@lines
    @include line-conditions
  RETURN sum(CASE l.sizeReported WHEN 'UNKNOWN' THEN 0 ELSE 1 END) AS ownSize,
    sum(CASE WHEN l.sizeReported = 'UNKNOWN' AND l.sizeAsOfPeriod <> 'UNKNOWN' THEN 1 ELSE 0 END) AS sizeOfMonth
}
RETURN sum(ownSize) AS ownSize, sum(sizeOfMonth) AS sizeOfMonth
