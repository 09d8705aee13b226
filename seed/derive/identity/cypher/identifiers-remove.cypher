// Takes out numbers that nobody carries any more.
// access: write
// params: ids string[]
// row:
UNWIND $ids AS id
MATCH (i:Identifier {id: id}) WHERE NOT EXISTS { (i)<-[:IDENTIFIED_BY]-() }
DETACH DELETE i
