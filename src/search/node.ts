/** A thing found: an organisation in the role it was found in. */
export type HitNode = { id: string; matchedName: string; isSupplier: boolean };
