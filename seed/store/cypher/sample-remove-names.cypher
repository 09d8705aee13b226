// Takes out the sample's names and identifiers.
// access: write
// params: source string
// row:
CALL () { MATCH (n:Name {source: $source}) DETACH DELETE n }
CALL () { MATCH (i:Identifier {source: $source}) DETACH DELETE i }
