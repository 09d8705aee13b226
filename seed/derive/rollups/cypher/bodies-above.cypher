// Each body with those of itself and all above it that something is part of, in the latest hierarchy: who sells to a body
// that stands alone has no other bodies to add up.
// access: read
// params: ids string[]
// row: id string, rootIds string[]
UNWIND $ids AS id
MATCH (b:Organisation {id: id})
RETURN id, COLLECT {
    MATCH (b)-[:CHILD_OF*0..10 {current: true}]->(root:Organisation) WHERE EXISTS { (root)<-[:CHILD_OF {current: true}]-() }
    RETURN DISTINCT root.id
  } AS rootIds
