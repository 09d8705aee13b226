import { canonicalIdentifier } from '../../src/identifiers.ts';
import { idOf, objectsOf, textOf, type Json } from './json.ts';

type Identifier = { readonly scheme?: Json; readonly id?: Json };
/** Somebody with identifiers, as a release of OCDS states them. */
type Identified = {
  readonly identifier?: Identifier | null;
  readonly additionalIdentifiers?: Identifier | null;
};

/** The identifiers of a party that say who it is, each as scheme:value, in order. */
export function identifiersOf({ identifier, additionalIdentifiers }: Identified): string[] {
  const stated = [...objectsOf([identifier]), ...objectsOf(additionalIdentifiers)];
  const found = stated.flatMap((one) => {
    const [scheme, id] = [textOf(one.scheme), idOf(one.id)];
    return (scheme && id && canonicalIdentifier(scheme, id)) || [];
  });
  return [...new Set(found)].toSorted();
}
