// Takes out what the sample said between things; the things stay until the real source has spoken.
// access: write
// params: source string
// row:
CALL () { MATCH (o:Organisation {source: $source})-[r]->() WHERE r.sample = true DELETE r }
CALL () { MATCH (f:Framework {source: $source})-[r]->() WHERE r.sample = true DELETE r }
CALL () { MATCH (l:Lot {source: $source})-[r]->() WHERE r.sample = true DELETE r }
