// How many rollup rows are read where frameworks or lots are in the order of what was invoiced under them.
// access: read
// params: order string
// row: rows count
// unique: one
RETURN CASE $order WHEN 'NET' THEN COUNT { ()-[:INVOICED]->() } ELSE 0 END AS rows
