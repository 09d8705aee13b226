// Printed names that a version has no more: they go once it is known whom else that concerns.
// access: write
// params: ids string[]
// row:
UNWIND $ids AS id
MATCH (m:Mention {id: id}) SET m.due = 'GONE'
