// The framework and lot a process `p` buys under, and how surely.
// row: @include framework-bought-under, frameworkConfidence FrameworkConfidence?, lotId string?, lotAsPrinted string?
@include framework-bought-under,
  CASE WHEN p.framework IS NOT NULL THEN 'STATED' WHEN p.stage <> 'FIRST_STAGE' AND p.frameworkReference IS NOT NULL THEN 'INFERRED' END AS frameworkConfidence,
  COLLECT { MATCH (p)-[:THROUGH_LOT]->(l:Lot) RETURN l.id ORDER BY l.id LIMIT 1 }[0] AS lotId, p.frameworkLot AS lotAsPrinted
