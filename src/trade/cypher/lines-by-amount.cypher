// Invoiced lines of each list by amount, where most that its ways lead to are in it: an index has them in this order, and of
// each way no more is read than a page has, and what is passed over.
// access: read
// params: lists {key string, ids string[]}[], fromE4 int, toE4 int, from string, to string, @include line-conditions, @include in-order, most count
// row: key string, number int, text string, @include line-columns
// hits: 60 + 30 * most
// unique: idUp, idDown
// variant byBuyerUp: MATCH (l:SpendLine) USING INDEX l:SpendLine(buyerId, amountE4) WHERE l.buyerId = one
// variant byBuyerUp.order: ORDER BY l.buyerId, l.amountE4, l.id
// variant byBuyerDown: MATCH (l:SpendLine) USING INDEX l:SpendLine(buyerId, amountE4) WHERE l.buyerId = one
// variant byBuyerDown.order: ORDER BY l.buyerId DESC, l.amountE4 DESC, l.id DESC
// variant bySupplierUp: MATCH (l:SpendLine) USING INDEX l:SpendLine(supplierId, amountE4) WHERE l.supplierId = one
// variant bySupplierUp.order: ORDER BY l.supplierId, l.amountE4, l.id
// variant bySupplierDown: MATCH (l:SpendLine) USING INDEX l:SpendLine(supplierId, amountE4) WHERE l.supplierId = one
// variant bySupplierDown.order: ORDER BY l.supplierId DESC, l.amountE4 DESC, l.id DESC
// variant byLotUp: MATCH (l:SpendLine) USING INDEX l:SpendLine(lot, amountE4) WHERE l.lot = one
// variant byLotUp.order: ORDER BY l.lot, l.amountE4, l.id
// variant byLotDown: MATCH (l:SpendLine) USING INDEX l:SpendLine(lot, amountE4) WHERE l.lot = one
// variant byLotDown.order: ORDER BY l.lot DESC, l.amountE4 DESC, l.id DESC
// variant allUp: MATCH (l:SpendLine) USING INDEX l:SpendLine(amountE4) WHERE l.id IS NOT NULL
// variant allUp.order: ORDER BY l.amountE4, l.id
// variant allDown: MATCH (l:SpendLine) USING INDEX l:SpendLine(amountE4) WHERE l.id IS NOT NULL
// variant allDown.order: ORDER BY l.amountE4 DESC, l.id DESC
UNWIND $lists AS list
CALL (list) {
  UNWIND list.ids AS one
  CALL (one) {
@variant
      AND l.amountE4 >= $fromE4 AND l.amountE4 <= $toE4 AND CASE WHEN l.amountE4 <> CASE WHEN $descending THEN $toE4 ELSE $fromE4 END THEN true WHEN $descending THEN l.id < $afterId ELSE l.id > $afterId END
      AND l.period >= $from AND l.period <= $to
      @include line-conditions
    RETURN l
@order
    LIMIT $limit
  }
  WITH l, l.id AS id, CASE WHEN $descending THEN -l.amountE4 ELSE l.amountE4 END AS number, '' AS text
  @include in-order
  RETURN l, number, text, textUp, textDown, idUp, idDown
}
RETURN list.key AS key, number, text, @include line-columns
ORDER BY key, number, textUp, textDown DESC, idUp, idDown DESC LIMIT $most
