// The printed names one version is known to have.
// access: read
// params: versionId string
// row: id string
MATCH (m:Mention) WHERE m.versionId = $versionId AND m.role IS NOT NULL AND m.raw IS NOT NULL AND coalesce(m.due, '') <> 'GONE'
RETURN m.id AS id ORDER BY id
