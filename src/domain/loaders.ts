/** The loaders of a request, by domain. Each domain adds its own to this interface, in its index.ts. */
// oxlint-disable-next-line typescript/no-empty-interface
export interface Loaders {}
