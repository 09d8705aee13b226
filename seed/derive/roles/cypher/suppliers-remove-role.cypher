// Takes the supplier's role from organisations without lines and awards.
// access: write
// params: ids string[]
// row:
UNWIND $ids AS id
MATCH (s:Organisation {id: id}) REMOVE s:Supplier
