// Every process with whom it buys for, by which it may be known again in another service.
// access: read
// params:
// row: id string, reference string?, title string?, publishedOn string?, buyerIds string[]
MATCH (p:ContractingProcess) WHERE p.id IS NOT NULL
RETURN p.id AS id, p.reference AS reference, p.title AS title, p.publishedOn AS publishedOn,
  COLLECT { MATCH (p)-[:BOUGHT_BY]->(o:Organisation) RETURN o.id AS id ORDER BY id } AS buyerIds
ORDER BY id
