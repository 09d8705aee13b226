// The framework and lot a process `p` buys under, and how surely.
// row: @include framework-bought-under, frameworkConfidence FrameworkConfidence?, lot string?
@include framework-bought-under,
  CASE WHEN p.framework IS NOT NULL THEN 'STATED' WHEN p.stage <> 'FIRST_STAGE' AND p.frameworkReference IS NOT NULL THEN 'INFERRED' END AS frameworkConfidence, p.frameworkLot AS lot
