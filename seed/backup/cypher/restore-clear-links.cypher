// Takes some relationships out of a graph that was being restored; none is left when it deleted none.
// access: write
// params: limit count
// row: deleted count
// scan: all there is goes
MATCH ()-[r]->() WITH r LIMIT $limit DELETE r RETURN count(*) AS deleted
