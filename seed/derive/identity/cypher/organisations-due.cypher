// Notes that the names of organisations have to follow the printed ones: of those given, and of whom names mean of which a
// cell that was given names several.
// access: write
// params: ids string[], cells string[]
// row:
CALL () {
  UNWIND $ids AS id RETURN id
  UNION
  UNWIND $cells AS cell
  MATCH (m:Mention)-[:RESOLVES_TO]->(o:Organisation) WHERE m.role IN ['BUYER', 'SUPPLIER'] AND m.raw = cell RETURN o.id AS id
}
MERGE (note:Uncounted {id: 'NAMED ' + id}) SET note.kind = 'NAMED', note.of = id
