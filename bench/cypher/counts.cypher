// How many organisations, suppliers and lines there are, and how many lines of one body.
// access: read
// params: slug string
// row: organisations count, suppliers count, lines count, ofBody count
MATCH (body:Organisation {slug: $slug})
RETURN COUNT { MATCH (:PublicBody) } AS organisations, COUNT { MATCH (:Supplier) } AS suppliers,
  COUNT { MATCH (:SpendLine) } AS lines, COUNT { MATCH (l:SpendLine) WHERE l.buyerId = body.id } AS ofBody
