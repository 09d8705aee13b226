// How many suppliers there are, as Neo4j keeps it.
// access: read
// params:
// row: count count
// hits: 5
// unique: one
RETURN COUNT { (:Supplier) } AS count
