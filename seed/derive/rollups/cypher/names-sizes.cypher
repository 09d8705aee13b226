// What is stated of the size of the given suppliers beside a name, without a line.
// access: read
// params: supplierIds string[]
// row: supplierId string, period string, size string
UNWIND $supplierIds AS supplierId
MATCH (:Organisation {id: supplierId})<-[:RESOLVES_TO]-(m:Mention) WHERE m.size IS NOT NULL AND m.sizePeriod IS NOT NULL
RETURN DISTINCT supplierId, m.sizePeriod AS period, m.size AS size
