// Takes some nodes out of a graph that was being restored, once they have no relationships.
// access: write
// params: limit count
// row: deleted count
// scan: all there is goes
MATCH (n) WHERE NOT n:Graph WITH n LIMIT $limit DELETE n RETURN count(*) AS deleted
