// What processes state beside their awards, by id.
// access: read
// params: ids string[]
// row: id string, description string?, reference string?, methodDetails string?, category string?, suitableForSme boolean?, suitableForVcse boolean?, isCeiling boolean, valueE4 int?, valueStated string?, valueKind ValueKind?, currency string?, vat VatBasis?, minValueE4 int?, minValueStated string?, minCurrency string?, minVat VatBasis?
// hits: 20 * ids
UNWIND $ids AS one
MATCH (p:ContractingProcess {id: one})
RETURN p.id AS id, p.description AS description, p.reference AS reference, p.methodDetails AS methodDetails, p.category AS category,
  p.suitableForSme AS suitableForSme, p.suitableForVcse AS suitableForVcse, p.stage = 'FIRST_STAGE' AS isCeiling,
  p.valueE4 AS valueE4, p.valueStated AS valueStated, p.valueKind AS valueKind, p.currency AS currency, p.vat AS vat,
  p.minValueE4 AS minValueE4, p.minValueStated AS minValueStated, p.minCurrency AS minCurrency, p.minVat AS minVat
ORDER BY id LIMIT 20000
