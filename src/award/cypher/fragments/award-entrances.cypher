// The way into the awards that reads fewest: by buyer, else by supplier, else all.
// variant byBuyer: UNWIND $buyerIds AS buyerId MATCH (:Organisation {id: buyerId})<-[:BOUGHT_BY]-(p:ContractingProcess)<-[:RESULT_OF]-(a:Award) WITH DISTINCT a, p
// variant bySupplier: MATCH (:Organisation {id: $supplierId})<-[:AWARDED_TO]-(a:Award)-[:RESULT_OF]->(p:ContractingProcess)
// variant all: MATCH (a:Award)-[:RESULT_OF]->(p:ContractingProcess) WHERE a.id IS NOT NULL
