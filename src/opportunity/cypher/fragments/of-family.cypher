// Whether a process `p` buys under a framework of a family; null is any.
// params: family string?
($family IS NULL OR p.framework = $family OR (p.framework STARTS WITH $family + '-' AND toInteger(substring(p.framework, size($family) + 1)) IS NOT NULL)
    OR EXISTS { (p)-[:UNDER_FRAMEWORK]->(:Framework)-[:ITERATION_OF]->(:FrameworkFamily {id: $family}) })
