// Lets go of the document a version was read from before, and of the document itself when no version needs it.
// access: write
// params: id string, document string
// row:
MATCH (:DatasetVersion {id: $id})-[read:READ_FROM]->(former:SourceDocument) WHERE former.id <> $document
DELETE read
WITH former WHERE NOT EXISTS { (former)<-[:READ_FROM]-() }
DELETE former
