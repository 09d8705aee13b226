// New lines with their parties and their printed names.
// access: write
// params: rows {line SpendLine, buyerMention string, supplierMention string}[]
// row:
UNWIND $rows AS row
MATCH (buyer:Organisation {id: row.line.buyerId})
MATCH (supplier:Organisation {id: row.line.supplierId})
MATCH (printedBuyer:Mention {id: row.buyerMention})
MATCH (printedSupplier:Mention {id: row.supplierMention})
MATCH (version:DatasetVersion {id: row.line.versionId})
CREATE (l:SpendLine)
SET l = row.line
CREATE (l)-[:PAID_BY]->(buyer)
CREATE (l)-[:PAID_TO]->(supplier)
CREATE (l)-[:AS_PRINTED]->(printedBuyer)
CREATE (l)-[:AS_PRINTED]->(printedSupplier)
CREATE (l)-[:DERIVED_FROM {locator: row.line.locator}]->(version)
