/** Mentions of releases belong to all of them together: a process depends on the set of its releases only. */
export const RELEASES = 'releases';
