// Notes who may be meant by no name any more, in place of the note that their names have to follow.
// access: write
// params: ids string[], nameless string[]
// row:
CALL () { UNWIND $ids AS id MATCH (note:Uncounted {id: 'NAMED ' + id}) DELETE note }
UNWIND $nameless AS id
MERGE (note:Uncounted {id: 'NAMELESS ' + id}) SET note.kind = 'NAMELESS', note.of = id
