// Suppliers that some buyers had a line of before a month: rollups know their first month, whatever years they are of.
// access: read
// params: @include line-conditions, first string, last string, spans {from string, to string}[], before string
// row: supplierId string
// hits: 30 + 11 * rollup-perimeter + 10 * line-perimeter
// unique: supplierId
// include: supplied-by-buyer, everything-by-buyer
CALL () {
@variant
    AND l.firstPeriod < $before AND @include rollup-counted
    @include line-filters
  RETURN l.supplierId AS supplierId
  UNION
  UNWIND $spans AS span
@lines
    AND l.period < $before
    @include line-conditions
  RETURN l.supplierId AS supplierId
}
RETURN supplierId
ORDER BY supplierId LIMIT 20001
