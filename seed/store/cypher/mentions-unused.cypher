// Printed names of one version that no line carries any more: they go once it is known whom else that concerns.
// access: write
// params: versionId string
// row: removed count
MATCH (m:Mention) WHERE m.versionId = $versionId AND m.role IS NOT NULL AND m.raw IS NOT NULL AND NOT EXISTS { (m)<-[:AS_PRINTED]-() }
SET m.due = 'GONE'
RETURN count(*) AS removed
