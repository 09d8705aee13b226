// What every statement returns of a notice `n`.
// row: id string, ocid string, publishedOn string, tags string[], noticeType string?, url string?, source string
n.id AS id, n.ocid AS ocid, n.publishedOn AS publishedOn, n.tags AS tags, n.noticeType AS noticeType, n.url AS url, n.source AS source
