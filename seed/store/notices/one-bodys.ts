/**
 * Whether some register or service gives an id to one body only, as GB-COH-04103211 or GB-CFS-1. Any other, such as 1
 * or supplier-1, begins anew in each release.
 */
export const isOneBodys = (id: string): boolean => /^[A-Z]{2}-[A-Z]+-./i.test(id);

/** Whether an id numbers an account of a service: one body has several, and who buys for others has one for all of them. */
export const isAccounts = (id: string): boolean => /^GB-(?:CFS|FTS|SRS)-./i.test(id);
