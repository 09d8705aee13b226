// Rows by `number`, `text` and `id`, the one way or the other, from the place of a cursor on. A descending number is negative already.
// params: descending boolean, afterNumber int, afterText string, afterId string?, limit count
WITH * WHERE $afterId IS NULL OR number > $afterNumber OR (number = $afterNumber AND CASE WHEN $descending THEN text < $afterText OR (text = $afterText AND id < $afterId) ELSE text > $afterText OR (text = $afterText AND id > $afterId) END)
WITH *, CASE WHEN $descending THEN '' ELSE text END AS textUp, CASE WHEN $descending THEN text ELSE '' END AS textDown, CASE WHEN $descending THEN '' ELSE id END AS idUp, CASE WHEN $descending THEN id ELSE '' END AS idDown
  ORDER BY number, textUp, textDown DESC, idUp, idDown DESC LIMIT $limit
