// What lines add up to by month and version, those that a later version replaced among them.
// access: read
// params: published int, @include line-filters, spans {from string, to string}[]
// row: versionId string, period string, netE4 int, lines count
// hits: 30 + 8 * line-perimeter
// unique: versionId, period
// variant byBuyer: UNWIND $buyerIds AS buyer MATCH (l:SpendLine) WHERE l.buyerId = buyer
// variant bySupplier: UNWIND $supplierIds AS supplier MATCH (l:SpendLine) WHERE l.supplierId = supplier
// variant all: MATCH (l:SpendLine) WHERE l.period IS NOT NULL
UNWIND $spans AS span
@variant
  AND l.period >= span.from AND l.period <= span.to
  AND CASE WHEN l.knownTo > l.knownFrom
    THEN coalesce(l.changedIn <= $published, true) OR l.knownToBefore > l.knownFrom
    ELSE l.changedIn > $published AND l.knownToBefore > l.knownFrom END
  @include line-filters
RETURN l.versionId AS versionId, l.period AS period, sum(l.amountE4) AS netE4, count(l) AS lines
ORDER BY versionId, period LIMIT 20000
