// Creates or updates a dataset, one version of it and the document it was read from.
// access: write
// params: dataset Dataset, version DatasetVersion, document SourceDocument, sample boolean?
// row:
MERGE (d:Dataset {id: $dataset.id}) SET d = $dataset
MERGE (v:DatasetVersion {id: $version.id}) SET v = $version
MERGE (s:SourceDocument {id: $document.id}) SET s = $document
MERGE (v)-[of:VERSION_OF]->(d) SET of.sample = $sample
MERGE (v)-[read:READ_FROM]->(s) SET read.sample = $sample
