import type {
  InputMaybe,
  Scope,
  SellProfile,
  SpendFilter,
  SupplierSize,
} from '../../generated/schema-types.ts';
import { londonToday } from '../days.ts';
import type { Context } from '../domain/context.ts';
import { normalised } from '../normalised.ts';

/** What a profile comes down to; of `lotCategory`, `cpv` and `text` one at most is there. */
export type Profile = Readonly<{
  lotCategory: string | null;
  cpv: string | null;
  text: string | null;
  size: SupplierSize | null;
}>;

/** A question of how to sell to a body. */
export type Asked = Readonly<{
  reference: string;
  scope: Scope;
  profile: Profile;
  today: string;
}>;

const CPV = /^\d{8}(?:-\d)?$/;

/** A lot category by its slug or name, a code by its digits, else words of titles. */
export async function profileOf(
  given: InputMaybe<SellProfile> | undefined,
  { loaders }: Pick<Context, 'loaders'>,
): Promise<Profile> {
  const size = given?.size ?? null;
  const what = given?.what?.trim() ?? '';
  const nothing = { lotCategory: null, cpv: null, text: null, size };
  if (what === '') return nothing;
  if (CPV.test(what)) return { ...nothing, cpv: what };
  const sought = normalised(what);
  const categories = await loaders.framework.categories();
  const category = categories.find(({ id, name }) => id === what || normalised(name) === sought);
  return category ? { ...nothing, lotCategory: category.id } : { ...nothing, text: what };
}

export const askedOf = async (
  { buyer, scope, profile }: { buyer: string; scope: Scope; profile: InputMaybe<SellProfile> | undefined },
  context: Context,
): Promise<Asked> => ({
  reference: buyer,
  scope,
  profile: await profileOf(profile, context),
  today: londonToday(),
});

/** Invoiced lines of the body, of the category where one is asked about. */
export const linesOf = ({ reference, scope, profile }: Asked): SpendFilter => ({
  buyer: reference,
  scope,
  lotCategory: profile.lotCategory,
});

/** Purchases of the body, of the code or words where they are asked about. */
export const purchasesOf = ({ reference, scope, profile }: Asked) => ({
  buyer: reference,
  scope,
  cpv: profile.cpv,
  text: profile.text,
});

/** What is to be said of purchases where a lot category is asked about: hardly a notice names one. */
export const ofAllKinds = ({ profile: { lotCategory } }: Asked): string =>
  lotCategory === null
    ? ''
    : ' Notices do not say lot categories, so it may be of anything that the body buys.';
