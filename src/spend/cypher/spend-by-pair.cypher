// What each of some buyers paid each supplier, one row a buyer: lists of one length. Whoever compares buyers by their suppliers reads
// tens of thousands of pairs, which as rows of their own take several times as long to arrive.
// access: read
// params: @include line-conditions, first string, last string, spans {from string, to string}[]
// row: buyerId string, supplierIds string[], nets int[]
// hits: 30 + 11 * rollup-perimeter + 10 * line-perimeter
// unique: buyerId
// include: supplied-by-buyer, everything-by-buyer
CALL () {
@variant
    AND @include rollup-counted
    @include line-filters
  RETURN l.buyerId AS buyerId, l.supplierId AS supplierId, sum(l.netE4) AS netE4
  UNION ALL
  UNWIND $spans AS span
@lines
    @include line-conditions
  RETURN l.buyerId AS buyerId, l.supplierId AS supplierId, sum(l.amountE4) AS netE4
}
WITH buyerId, supplierId, sum(netE4) AS netE4
RETURN buyerId, collect(supplierId) AS supplierIds, collect(netE4) AS nets
ORDER BY buyerId LIMIT 20001
