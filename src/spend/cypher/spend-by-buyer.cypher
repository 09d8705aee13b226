// What each buyer paid in some months, and how much of it went to suppliers of some sizes.
// access: read
// params: @include line-conditions, first string, last string, spans {from string, to string}[], ofSizes string[]
// row: buyerId string, netE4 int, ofSizesE4 int
// hits: 30 + 11 * rollup-perimeter.spent + 10 * line-perimeter
// unique: buyerId
CALL () {
  MATCH ()-[l:SPENT]->() WHERE l.financialYear >= $first AND l.financialYear <= $last
    AND @include rollup-counted
    @include line-filters
  RETURN l.buyerId AS buyerId, sum(l.netE4) AS partE4, sum(CASE WHEN l[$sizeProperty] IN $ofSizes THEN l.netE4 ELSE 0 END) AS partOfSizesE4
  UNION ALL
  UNWIND $spans AS span
  MATCH (l:SpendLine) WHERE l.period >= span.from AND l.period <= span.to
    @include line-conditions
  RETURN l.buyerId AS buyerId, sum(l.amountE4) AS partE4, sum(CASE WHEN l[$sizeProperty] IN $ofSizes THEN l.amountE4 ELSE 0 END) AS partOfSizesE4
}
RETURN buyerId, sum(partE4) AS netE4, sum(partOfSizesE4) AS ofSizesE4
ORDER BY buyerId LIMIT 20001
