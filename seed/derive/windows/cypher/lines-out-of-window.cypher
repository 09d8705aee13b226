// Suppliers whose lines do not say yet until when they are known, with how many lines they have.
// access: read
// params: windows {versionId string, period string, knownTo string}[]
// row: supplierId string, lines count
UNWIND $windows AS w
MATCH (l:SpendLine) WHERE l.versionId = w.versionId AND l.period = w.period AND l.knownTo <> w.knownTo
WITH l.supplierId AS supplierId, count(l) AS lines
RETURN supplierId, lines ORDER BY supplierId
