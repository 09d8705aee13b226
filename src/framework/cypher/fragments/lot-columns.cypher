// What every statement returns of a `lot` of a framework `f`, in a category `c` by the bridge `r`.
// row: id string, slug string, name string, description string?, frameworkId string, categoryId string?, categoryName string?, categoryEvidence string?
lot.id AS id, lot.slug AS slug, lot.name AS name, lot.description AS description, f.id AS frameworkId, c.id AS categoryId, c.name AS categoryName, r.evidence AS categoryEvidence
