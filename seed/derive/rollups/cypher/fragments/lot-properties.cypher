// The framework and lot that a rollup, or a line, `l` is under.
// row: framework string?, lot string?, lotCategory string?
l.framework AS framework, l.lot AS lot, l.lotCategory AS lotCategory
