// Holds all rows before it writes the first.
// access: write
// params:
// row:
UNWIND ['a', 'b'] AS id MATCH (o:Organisation {slug: id}) SET o.slug = id + 'x'
