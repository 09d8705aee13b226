// Whether an award `a` stands.
NOT coalesce(a.status, '') IN ['cancelled', 'unsuccessful'] AND a.unsigned IS NULL
