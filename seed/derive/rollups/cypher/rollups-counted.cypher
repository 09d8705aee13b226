// Takes back the note that rollups of a kind have to follow.
// access: write
// params: kind string, of string[]
// row:
UNWIND $of AS one
MATCH (note:Uncounted {id: $kind + ' ' + one}) DELETE note
