// From here on all notices are of the present form.
// access: write
// params:
// row:
MERGE (g:Graph {id: 'graph'}) SET g.noticeForm = 2
