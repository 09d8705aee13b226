// Takes out organisations that were there for printed names alone and are meant by none any more.
// access: write
// params: ids string[], sources string[]
// row:
CALL () {
  UNWIND $ids AS id
  MATCH (o:Organisation {id: id}) WHERE o.source IN $sources AND NOT EXISTS { (o)<-[:RESOLVES_TO]-() }
  DETACH DELETE o
}
UNWIND $ids AS id
MATCH (note:Uncounted {id: 'NAMELESS ' + id}) DELETE note
