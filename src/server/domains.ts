import { award } from '../award/index.ts';
import { claim } from '../claim/index.ts';
import { connection } from '../connection/index.ts';
import { contract } from '../contract/index.ts';
import { dataset } from '../dataset/index.ts';
import type { Domain, TypeToResolve } from '../domain/domain.ts';
import { flag } from '../flag/index.ts';
import { framework } from '../framework/index.ts';
import { hindsight } from '../hindsight/index.ts';
import { opportunity } from '../opportunity/index.ts';
import { market } from '../market/index.ts';
import { organisation } from '../organisation/index.ts';
import { perimeter } from '../perimeter/index.ts';
import { contractingProcess } from '../process/index.ts';
import { rule } from '../rule/index.ts';
import { publication } from '../publication/index.ts';
import { search } from '../search/index.ts';
import { sell } from '../sell/index.ts';
import { spend } from '../spend/index.ts';
import { supplier } from '../supplier/index.ts';
import { trade } from '../trade/index.ts';

const ALL = [
  perimeter,
  organisation,
  supplier,
  framework,
  contractingProcess,
  opportunity,
  award,
  contract,
  spend,
  trade,
  market,
  sell,
  hindsight,
  publication,
  flag,
  connection,
  dataset,
  rule,
  claim,
  search,
] as const satisfies readonly Domain[];

type KeysOf<Of> = Of extends unknown ? keyof Of : never;
/** Types that no domain resolves though they have fields that GraphQL does not find by itself: there must be none. */
type Unresolved = Exclude<TypeToResolve, KeysOf<(typeof ALL)[number]['types']>>;

/** Every domain the server is put together from. A new one is its folder, its SDL and a line in the list above. */
export const DOMAINS: [Unresolved] extends [never] ? readonly Domain[] : { withoutResolvers: Unresolved } =
  ALL;
