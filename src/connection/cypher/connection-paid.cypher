// In which currencies each of some buyers paid a supplier, and which versions say so.
// access: read
// params: pairs {buyerId string, supplierId string}[], @include rollup-counted
// row: buyerId string, supplierId string, currencies string[], sources string[]
// hits: 200 * pairs
// unique: buyerId, supplierId
UNWIND $pairs AS pair
MATCH ()-[l:SUPPLIED]->() WHERE l.supplierId = pair.supplierId AND l.buyerId = pair.buyerId AND @include rollup-counted
RETURN l.buyerId AS buyerId, l.supplierId AS supplierId, collect(DISTINCT l.currency) AS currencies, collect(DISTINCT l.versionId) AS sources
ORDER BY buyerId, supplierId LIMIT 100
