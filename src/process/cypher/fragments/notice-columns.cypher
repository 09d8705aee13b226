// What every statement returns of a notice `n`.
// row: id string, publishedAt string?, tags string[], noticeType string?, url string?, source string
n.id AS id, n.publishedAt AS publishedAt, n.tags AS tags, n.noticeType AS noticeType, n.url AS url, n.source AS source
