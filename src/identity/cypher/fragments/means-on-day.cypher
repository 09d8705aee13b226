// Whether a printed name means by `r` whom it does on a `day`.
coalesce(r.validFrom, '') <= day AND coalesce(r.validTo, '9999-12-32') > day
