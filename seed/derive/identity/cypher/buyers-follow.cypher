// For whom the given processes buy, by who their printed buyers are.
// access: write
// params: ids string[]
// row:
UNWIND $ids AS id
MATCH (p:ContractingProcess {id: id})
CALL (p) { MATCH (p)-[old:BOUGHT_BY]->(o) WHERE NOT EXISTS { (p)-[:AS_PRINTED]->(:Mention)-[:RESOLVES_TO]->(o) } DELETE old }
CALL (p) { MATCH (p)-[:AS_PRINTED]->(:Mention)-[:RESOLVES_TO]->(o:Organisation) WITH DISTINCT p, o MERGE (p)-[:BOUGHT_BY]->(o) SET o:Buyer }
