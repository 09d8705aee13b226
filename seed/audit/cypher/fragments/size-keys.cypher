// The keys under which a sum stands by size: as reported, of ALL sizes, by the latest (LATEST_…) and by the best known (BEST_…); MICRO, SMALL and MEDIUM stand under SME as well.
[reported, 'ALL', 'LATEST_' + latest, 'BEST_' + best] + [of IN [['', reported], ['LATEST_', latest], ['BEST_', best]] WHERE of[1] IN ['MICRO', 'SMALL', 'MEDIUM'] | of[0] + 'SME']
