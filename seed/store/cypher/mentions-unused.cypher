// Printed names that no line carries any more, of one version.
// access: write
// params: versionId string
// row: removed count
MATCH (m:Mention) WHERE m.versionId = $versionId AND m.role IS NOT NULL AND m.raw IS NOT NULL AND NOT EXISTS { (m)<-[:AS_PRINTED]-() }
DETACH DELETE m
RETURN count(*) AS removed
