export { beginningsUnknown } from './beginnings.ts';
export { assertShort, type Excluded, excludedParties, without } from './excluded.ts';
export { nearUnresolved } from './near-unresolved.ts';
export { type Own, type Parties, partiesOf } from './parties.ts';
export { DEPTHS, type Reach, ruleOf } from './reach.ts';
export { graphReference } from './references.ts';
