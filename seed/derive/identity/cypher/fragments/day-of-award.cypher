// The day on which an award `a` of a process `p` names its suppliers; of none it is now.
coalesce(a.awardedOn, p.publishedOn, '9999-12-31')
