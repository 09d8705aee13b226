// How many facts hang on a thing `x`: lines paid by, to or through it, awards, purchases, places in hierarchies, lots. Counts that the store keeps, so that reading them is no walk.
// row: degree count
COUNT { (x)-[:PAID_BY|PAID_TO|AWARDED_TO|BOUGHT_BY|CHILD_OF|SUPERSEDED_BY|UNDER_LOT|THROUGH_LOT|LOT_OF|ITERATION_OF|FOLLOWED_BY|UNDER_FRAMEWORK|CONTRACT_FOR]-() } AS degree
