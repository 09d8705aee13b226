// What a path says of a thing `x` that it leads through, called `called` where it has no name.
// row: kind SearchKind, id string, name string, @include connection-degree
CASE WHEN x:PublicBody OR x:Buyer THEN 'ORGANISATION' WHEN x:Organisation THEN 'SUPPLIER' WHEN x:Lot THEN 'LOT' WHEN x:Framework THEN 'FRAMEWORK'
  WHEN x:FrameworkFamily THEN 'FRAMEWORK_FAMILY' WHEN x:Award THEN 'AWARD' ELSE 'CONTRACT' END AS kind,
  x.id AS id, coalesce(x.name, called, x.id) AS name, @include connection-degree
