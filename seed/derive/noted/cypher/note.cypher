// Notes that something is still to follow from the given.
// access: write
// params: kind string, of string[]
// row:
UNWIND $of AS one
MERGE (note:Uncounted {id: $kind + ' ' + one}) SET note.kind = $kind, note.of = one
