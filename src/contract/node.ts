import type { RowOf } from '../graph/catalogue.ts';
import type { Listed } from '../process/node.ts';

/** A contract, or an award that stands for one, as every statement returns it. Days are YYYY-MM-DD. */
export type ContractNode = RowOf<'contracts-by-id'>;

export type ContractConnectionNode = Listed<ContractNode>;

/** A contract with the days it has left. */
export type EndingContractNode = { contract: ContractNode; daysLeft: number };
