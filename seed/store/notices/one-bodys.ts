/**
 * Whether some register or service gives an id to one body only, as GB-COH-04103211 or GB-CFS-1. Any other, such as 1
 * or supplier-1, begins anew in each release.
 */
export const isOneBodys = (id: string): boolean => /^[A-Z]{2}-[A-Z]+-./i.test(id);
