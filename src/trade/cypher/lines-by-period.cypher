// Invoiced lines of each list by month, where most that its ways lead to are in it: an index has them in this order, and of
// each way no more is read than a page has, and what is passed over.
// access: read
// params: lists {key string, ids string[]}[], from string, to string, @include line-conditions, @include in-order, most count
// row: key string, number int, text string, @include line-columns
// hits: 60 + 40 * most
// unique: idUp, idDown
// variant byBuyerUp: MATCH (l:SpendLine) USING INDEX l:SpendLine(buyerId, period) WHERE l.buyerId = one
// variant byBuyerUp.order: ORDER BY l.buyerId, l.period, l.id
// variant byBuyerDown: MATCH (l:SpendLine) USING INDEX l:SpendLine(buyerId, period) WHERE l.buyerId = one
// variant byBuyerDown.order: ORDER BY l.buyerId DESC, l.period DESC, l.id DESC
// variant bySupplierUp: MATCH (l:SpendLine) USING INDEX l:SpendLine(supplierId, period) WHERE l.supplierId = one
// variant bySupplierUp.order: ORDER BY l.supplierId, l.period, l.id
// variant bySupplierDown: MATCH (l:SpendLine) USING INDEX l:SpendLine(supplierId, period) WHERE l.supplierId = one
// variant bySupplierDown.order: ORDER BY l.supplierId DESC, l.period DESC, l.id DESC
// variant byLotUp: MATCH (l:SpendLine) USING INDEX l:SpendLine(lot, period) WHERE l.lot = one
// variant byLotUp.order: ORDER BY l.lot, l.period, l.id
// variant byLotDown: MATCH (l:SpendLine) USING INDEX l:SpendLine(lot, period) WHERE l.lot = one
// variant byLotDown.order: ORDER BY l.lot DESC, l.period DESC, l.id DESC
// variant byVersionUp: MATCH (l:SpendLine) USING INDEX l:SpendLine(versionId, period) WHERE l.versionId = one
// variant byVersionUp.order: ORDER BY l.versionId, l.period, l.id
// variant byVersionDown: MATCH (l:SpendLine) USING INDEX l:SpendLine(versionId, period) WHERE l.versionId = one
// variant byVersionDown.order: ORDER BY l.versionId DESC, l.period DESC, l.id DESC
// variant allUp: MATCH (l:SpendLine) USING INDEX l:SpendLine(period) WHERE l.id IS NOT NULL
// variant allUp.order: ORDER BY l.period, l.id
// variant allDown: MATCH (l:SpendLine) USING INDEX l:SpendLine(period) WHERE l.id IS NOT NULL
// variant allDown.order: ORDER BY l.period DESC, l.id DESC
UNWIND $lists AS list
CALL (list) {
  UNWIND list.ids AS one
  CALL (one) {
@variant
      AND l.period >= $from AND l.period <= $to AND CASE WHEN l.period <> $afterText THEN true WHEN $descending THEN l.id < $afterId ELSE l.id > $afterId END
      @include line-conditions
    RETURN l
@order
    LIMIT $limit
  }
  WITH l, l.id AS id, 0 AS number, l.period AS text
  @include in-order
  RETURN l, number, text, textUp, textDown, idUp, idDown
}
RETURN list.key AS key, number, text, @include line-columns
ORDER BY key, number, textUp, textDown DESC, idUp, idDown DESC LIMIT $most
