// To whom the given awards went, by who their printed suppliers are. Two stated sizes of one supplier are none.
// access: write
// params: ids string[]
// row:
UNWIND $ids AS id
MATCH (a:Award {id: id})
CALL (a) { MATCH (a)-[old:AWARDED_TO]->(o) WHERE NOT EXISTS { (a)-[:AS_PRINTED]->(:Mention)-[:RESOLVES_TO]->(o) } DELETE old }
CALL (a) {
  MATCH (a)-[printed:AS_PRINTED]->(:Mention)-[:RESOLVES_TO]->(o:Organisation)
  WITH a, o, collect(DISTINCT printed.size) AS sizes, collect(DISTINCT printed.sizeMethod) AS methods
  MERGE (a)-[r:AWARDED_TO]->(o)
  SET r.size = CASE WHEN size(sizes) = 1 THEN sizes[0] ELSE null END, r.sizeMethod = CASE WHEN size(sizes) = 1 THEN COLLECT { UNWIND methods AS one RETURN one ORDER BY one DESC }[0] ELSE null END, o:Supplier
}
