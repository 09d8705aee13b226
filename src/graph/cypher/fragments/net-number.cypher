// The number of a thing in the order of its `netE4`, as in-order takes it; what has no rollup `paid` comes last, and other orders have none.
// params: order string, descending boolean, noNumber int
CASE WHEN $order <> 'NET' THEN 0 WHEN paid = 0 THEN $noNumber WHEN $descending THEN -netE4 ELSE netE4 END
