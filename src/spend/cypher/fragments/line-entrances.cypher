// The way into the lines that reads fewest: by buyer, else by supplier, else all.
// variant byBuyer: UNWIND $buyerIds AS buyerId MATCH (l:SpendLine) WHERE l.buyerId = buyerId AND l.period >= $from AND l.period <= $to
// variant bySupplier: MATCH (l:SpendLine) WHERE l.supplierId = $supplierId AND l.period >= $from AND l.period <= $to
// variant all: MATCH (l:SpendLine) WHERE l.period >= $from AND l.period <= $to
