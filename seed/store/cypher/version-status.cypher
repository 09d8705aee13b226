// Moves a version between LOADING and LOADED.
// access: write
// params: id string, status string
// row:
MATCH (v:DatasetVersion {id: $id}) SET v.status = $status
