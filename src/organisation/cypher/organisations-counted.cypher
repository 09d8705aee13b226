// How many public bodies and how many buyers there are, as Neo4j keeps it.
// access: read
// params:
// row: bodies count, buyers count
// hits: 5
// unique: one
RETURN COUNT { (:PublicBody) } AS bodies, COUNT { (:Buyer) } AS buyers
