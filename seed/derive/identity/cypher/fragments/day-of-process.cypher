// The day on which a process `p` names its buyer; of none it is now.
coalesce(p.publishedOn, '9999-12-31')
