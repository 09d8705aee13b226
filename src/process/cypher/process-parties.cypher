// Whom each given process, award or contract names, as printed: for whom it was bought, and to whom it went. What names nobody, such as Various, means no organisation.
// access: read
// params: ids string[]
// row: key string, role PartyRole, organisationId string?, asPrinted string, size SupplierSize?, sizeMethod SizeMethod?, vcse boolean?, partE4 int?, partStated string?, partCurrency string?
// hits: 60 * ids
// unique: key, role, organisationId, asPrinted
UNWIND $ids AS key
CALL (key) {
  MATCH (x:ContractingProcess {id: key}) RETURN x
  UNION
  MATCH (x:Award)-[:RESULT_OF]->(:ContractingProcess {id: key}) RETURN x
  UNION
  MATCH (x:Award {id: key}) RETURN x
  UNION
  MATCH (:Award {id: key})-[:RESULT_OF]->(x:ContractingProcess) RETURN x
  UNION
  MATCH (:Contract {id: key})-[:CONTRACT_OF]->(x:ContractingProcess) RETURN x
  UNION
  MATCH (:Contract {id: key})-[:CONTRACT_FOR]->(x:Award) RETURN x
}
MATCH (x)-[r:AS_PRINTED]->(m:Mention)
OPTIONAL MATCH (m)-[:RESOLVES_TO]->(o:Organisation) WHERE EXISTS { (x)-[:BOUGHT_BY|AWARDED_TO]->(o) }
WITH key, m.role AS role, o.id AS organisationId, m.raw AS asPrinted, max(r.size) AS size, max(r.sizeMethod) AS sizeMethod, max(r.vcse) AS vcse, max(r.partE4) AS partE4, max(r.partStated) AS partStated, max(r.partCurrency) AS partCurrency
RETURN key, role, organisationId, asPrinted, size, sizeMethod, vcse, partE4, partStated, partCurrency
ORDER BY key, role, organisationId, asPrinted LIMIT 20000
