// What each buyer paid, from a month on, suppliers to which it had paid nothing before, through some lot categories or any.
// access: read
// params: @include line-known, lotCategories string[]?, from string
// row: buyerId string, netE4 int
// hits: 30 + 13 * newcomer-perimeter
// unique: buyerId
// variant inAll: MATCH ()-[l:SUPPLIED_IN_ALL]->() WHERE l.firstPeriod >= $from AND @include rollup-counted WITH l.buyerId AS buyerId, l.netE4 AS partE4
// variant ofCategories: MATCH ()-[l:SUPPLIED_IN_ALL]->() WHERE l.firstPeriod >= $from AND @include rollup-counted WITH l.supplierId AS supplierId, l.buyerId AS buyerId MATCH ()-[l:SUPPLIED]->() WHERE l.supplierId = supplierId AND l.buyerId = buyerId AND l.lotCategory IN $lotCategories AND @include rollup-counted WITH buyerId, l.netE4 AS partE4
// variant lines: MATCH (l:SpendLine) WHERE l.period IS NOT NULL @include line-known WITH l.buyerId AS buyerId, l.supplierId AS supplierId, min(l.period) AS firstPeriod, sum(CASE WHEN coalesce(l.lotCategory IN $lotCategories, $lotCategories IS NULL) THEN l.amountE4 ELSE 0 END) AS partE4 WHERE firstPeriod >= $from
@variant
RETURN buyerId, sum(partE4) AS netE4
ORDER BY buyerId LIMIT 20001
