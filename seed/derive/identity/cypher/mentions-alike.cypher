// Those of the given names that are printed alike by another that was known before: nothing new follows from them for others.
// access: read
// params: ids string[]
// row: id string
UNWIND $ids AS id
MATCH (m:Mention {id: id})
WHERE EXISTS {
  MATCH (known:Mention)
  WHERE known.role = m.role AND known.raw = m.raw AND known.id <> m.id AND NOT coalesce(known.due, '') IN ['NEW', 'PLACED', 'GONE']
    AND coalesce(known.identifiers, []) = coalesce(m.identifiers, [])
}
RETURN m.id AS id ORDER BY id
