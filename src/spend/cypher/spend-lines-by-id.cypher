// Lines by id.
// access: read
// params: ids string[]
// row: id string, versionId string, dataset string, ordinal count, locator string, period string, amountE4 int, currency string, vat string, description string, buyerId string, buyerAsPrinted string, supplierId string, supplierAsPrinted string, frameworkAsPrinted string, lotAsPrinted string, family string?, framework string?, lotCategory string?, sizeReported string, sector string?, asAt string
UNWIND $ids AS id
MATCH (l:SpendLine {id: id})
RETURN l.id AS id, l.versionId AS versionId, l.dataset AS dataset, l.ordinal AS ordinal, l.locator AS locator, l.period AS period, l.amountE4 AS amountE4, l.currency AS currency, l.vat AS vat, l.description AS description, l.buyerId AS buyerId, l.buyerAsPrinted AS buyerAsPrinted, l.supplierId AS supplierId, l.supplierAsPrinted AS supplierAsPrinted, l.frameworkAsPrinted AS frameworkAsPrinted, l.lotAsPrinted AS lotAsPrinted, l.family AS family, l.framework AS framework, l.lotCategory AS lotCategory, l.sizeReported AS sizeReported, l.sector AS sector, l.knownFrom AS asAt
