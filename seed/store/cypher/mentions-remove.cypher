// Printed names that a version has no more.
// access: write
// params: ids string[]
// row:
UNWIND $ids AS id
MATCH (m:Mention {id: id}) DETACH DELETE m
