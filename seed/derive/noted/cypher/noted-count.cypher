// How many notes there are of a kind.
// access: read
// params: kind string
// row: notes count
MATCH (note:Uncounted {kind: $kind})
RETURN count(note) AS notes
