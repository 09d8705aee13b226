import type { ClaimArithmetic } from '../../generated/schema-types.ts';
import type { Context } from '../domain/context.ts';
import { figureSaid, hundredthsOf, isWithin } from './figures.ts';
import type { ClaimNode } from './node.ts';

const UNKNOWN = 'a part that is not loaded or states no figure';

const twoDecimals = (valueE4: bigint): bigint => ((valueE4 + 50n) / 100n) * 100n;

const said = (claim: ClaimNode | null): string =>
  claim?.valueE4 == null ? UNKNOWN : figureSaid(claim.valueE4, claim.unit);

const checked = (claim: ClaimNode, calculation: string, result: bigint | null): ClaimArithmetic => ({
  calculation,
  result,
  isRight: result !== null && claim.valueE4 !== null && isWithin(result, claim.valueE4, claim.withinE4),
});

function sum(claim: ClaimNode, parts: readonly (ClaimNode | null)[]): ClaimArithmetic {
  const values = parts.map((part) => part?.valueE4 ?? null);
  const result = values.reduce<bigint | null>(
    (all, value) => (all === null || value === null ? null : all + value),
    0n,
  );
  const calculation = `${parts.map(said).join(' + ')} = ${result === null ? 'not known' : figureSaid(result, claim.unit)}`;
  return checked(claim, calculation, result);
}

function share(claim: ClaimNode, part: ClaimNode | null, whole: ClaimNode | null): ClaimArithmetic {
  const [top, bottom] = [part?.valueE4 ?? null, whole?.valueE4 ?? null];
  const result = top === null || bottom === null ? null : hundredthsOf(top, bottom);
  const shown = result === null ? 'not known' : figureSaid(twoDecimals(result), 'PERCENT');
  return checked(claim, `${said(part)} of ${said(whole)} = ${shown}`, result);
}

/** The sums a claim makes of others of its source, worked out again from what these state. */
export async function arithmeticOf(claim: ClaimNode, { loaders }: Context): Promise<ClaimArithmetic[]> {
  const { byId } = loaders.claim;
  const found: ClaimArithmetic[] = [];
  if (claim.parts.length > 0)
    found.push(sum(claim, await Promise.all(claim.parts.map((id) => byId.load(id)))));
  if (claim.sharePart !== null && claim.shareWhole !== null)
    found.push(
      share(claim, ...(await Promise.all([byId.load(claim.sharePart), byId.load(claim.shareWhole)]))),
    );
  return found;
}
