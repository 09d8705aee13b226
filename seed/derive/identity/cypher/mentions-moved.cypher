// Takes back the note that lines of these names are to follow whom they mean.
// access: write
// params: mentionIds string[]
// row:
UNWIND $mentionIds AS mentionId
MATCH (m:Mention {id: mentionId}) REMOVE m.moving
