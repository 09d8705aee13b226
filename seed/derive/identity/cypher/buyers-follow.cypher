// For whom the given processes buy, by who their printed buyers are on their day.
// access: write
// params: ids string[]
// row:
UNWIND $ids AS id
MATCH (p:ContractingProcess {id: id})
WITH p, @include day-of-process AS day
CALL (p, day) { MATCH (p)-[old:BOUGHT_BY]->(o) WHERE NOT EXISTS { MATCH (p)-[:AS_PRINTED]->(:Mention)-[r:RESOLVES_TO]->(o) WHERE @include means-on-day } DELETE old }
CALL (p, day) { MATCH (p)-[:AS_PRINTED]->(:Mention)-[r:RESOLVES_TO]->(o:Organisation) WHERE @include means-on-day WITH DISTINCT p, o MERGE (p)-[:BOUGHT_BY]->(o) SET o:Buyer }
