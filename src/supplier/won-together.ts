import type {
  QueryResolvers,
  WonTogetherResolvers,
  WonTogetherResultResolvers,
} from '../../generated/resolver-types.ts';
import type { Warning } from '../../generated/schema-types.ts';
import type { Context } from '../domain/context.ts';
import { inOrder, rankedPage } from '../graphql/ranked.ts';
import { unknownSentence } from '../identity/reference.ts';
import type { WonTogetherNode, WonTogetherResultNode } from './node.ts';

/** What was bought comes before frameworks, which name hundreds of suppliers that never meet. */
const PLACES = 1_000_000n;

/** Who won something together with a supplier, those with the most awards first. */
export async function wonTogetherWith(id: string, { loaders }: Context): Promise<WonTogetherNode[]> {
  const rows = await loaders.supplier.wonTogether.load(id);
  return inOrder(
    rows.map((row) => ({ ...row, score: BigInt(row.awards) * PLACES + BigInt(row.frameworkAwards) })),
  );
}

/** Root field: who won something together with a supplier. */
export const wonTogether: Extract<QueryResolvers['wonTogether'], Function> = async (
  _,
  { supplier: reference },
  context,
): Promise<WonTogetherResultNode> => {
  const supplier = await context.loaders.supplier.resolve(reference);
  const suppliers = supplier === null ? [] : await wonTogetherWith(supplier.id, context);
  return { reference, supplier, suppliers };
};

function warningsOf({ reference, supplier, suppliers }: WonTogetherResultNode, context: Context): Warning[] {
  if (supplier === null)
    return [
      {
        code: 'UNKNOWN_PARTY',
        message: unknownSentence(reference, context.references.unknown.get(reference)),
      },
    ];
  if (suppliers.length > 0) return [];
  const message = `No award held names ${supplier.name} together with somebody else. Notices of more years or services may (contracts-ocds, contracts-finder-csv, dos-opportunities); see coverage.`;
  return [{ code: 'NO_AWARDS', message }];
}

export const WonTogetherResult: WonTogetherResultResolvers = {
  suppliers: ({ suppliers }, args, { maxFirst }) => rankedPage(suppliers, args, maxFirst),
  warnings: (result, _, context) => warningsOf(result, context),
};

export const WonTogether: WonTogetherResolvers = {
  supplier: async ({ id }, _, { loaders }) => (await loaders.supplier.byId.load(id))!,
  latestDate: ({ latestOn }) => latestOn,
};
