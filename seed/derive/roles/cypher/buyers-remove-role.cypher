// Takes the buyer's role from bodies without lines.
// access: write
// params: ids string[]
// row:
UNWIND $ids AS id
MATCH (b:Organisation {id: id}) REMOVE b:Buyer
