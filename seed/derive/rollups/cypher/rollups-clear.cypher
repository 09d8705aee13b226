// Takes out the rollups of the given suppliers before they are counted again.
// access: write
// params: supplierIds string[]
// row:
UNWIND $supplierIds AS supplierId
MATCH (:Organisation {id: supplierId})-[r:SUPPLIED|SUPPLIED_TREE]->()
DELETE r
