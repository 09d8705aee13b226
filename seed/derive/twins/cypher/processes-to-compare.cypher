// The given processes with whom they buy for, by which they may be known again in another service, and whether they set up or name a framework.
// access: read
// params: ids string[]
// row: id string, reference string?, title string?, publishedOn string?, isUnder boolean, buyerIds string[]
UNWIND $ids AS one
MATCH (p:ContractingProcess {id: one})
RETURN p.id AS id, p.reference AS reference, p.title AS title, p.publishedOn AS publishedOn,
  p.stage = 'FIRST_STAGE' OR p.framework IS NOT NULL OR p.frameworkReference IS NOT NULL AS isUnder,
  COLLECT { MATCH (p)-[:BOUGHT_BY]->(o:Organisation) RETURN o.id AS id ORDER BY id } AS buyerIds
ORDER BY id
