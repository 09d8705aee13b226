// To whom the given awards went, by who their printed suppliers are on their day. Two stated sizes of one supplier are none.
// access: write
// params: ids string[]
// row:
UNWIND $ids AS id
MATCH (a:Award {id: id})-[:RESULT_OF]->(p:ContractingProcess)
WITH a, @include day-of-award AS day
CALL (a, day) { MATCH (a)-[old:AWARDED_TO]->(o) WHERE NOT EXISTS { MATCH (a)-[:AS_PRINTED]->(:Mention)-[r:RESOLVES_TO]->(o) WHERE @include means-on-day } DELETE old }
CALL (a, day) {
  MATCH (a)-[printed:AS_PRINTED]->(:Mention)-[r:RESOLVES_TO]->(o:Organisation) WHERE @include means-on-day
  WITH a, o, collect(DISTINCT printed.size) AS sizes, collect(DISTINCT printed.sizeMethod) AS methods
  MERGE (a)-[to:AWARDED_TO]->(o)
  SET to.size = CASE WHEN size(sizes) = 1 THEN sizes[0] ELSE null END, to.sizeMethod = CASE WHEN size(sizes) = 1 THEN COLLECT { UNWIND methods AS one RETURN one ORDER BY one DESC }[0] ELSE null END, o:Supplier
}
