import { award } from '../award/index.ts';
import { contract } from '../contract/index.ts';
import { dataset } from '../dataset/index.ts';
import type { Domain } from '../domain.ts';
import { framework } from '../framework/index.ts';
import { opportunity } from '../opportunity/index.ts';
import { organisation } from '../organisation/index.ts';
import { contractingProcess } from '../process/index.ts';
import { search } from '../search/index.ts';
import { spend } from '../spend/index.ts';
import { supplier } from '../supplier/index.ts';

/** Every domain the server is put together from. A new one is its folder, its SDL and a line here. */
export const DOMAINS: readonly Domain[] = [
  organisation,
  supplier,
  framework,
  contractingProcess,
  opportunity,
  award,
  contract,
  spend,
  dataset,
  search,
];
