import { refuse } from '../errors.ts';
import { named } from './among.ts';
import { agreementNumber } from './agreement-number.ts';

type Text = string | null | undefined;

/** Conditions that name frameworks and lots. */
export type Through = Readonly<{ family?: Text; framework?: Text; lot?: Text; lotCategory?: Text }>;

/** Slugs as conditions take them; what is not asked for is null. */
export type ThroughMeant = Readonly<Record<keyof Through, string | null>>;

/** A name written as its slug is: "G-Cloud 9" is g-cloud-9. A lot keeps the stroke behind its framework. */
export const slugged = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .split('/')
    .map((part) => part.replaceAll(/[^\p{L}\p{N}.]+/gu, '-').replaceAll(/^-|-$/g, ''))
    .join('/');

type Named = Readonly<{ id: string; name: string }>;
type Frameworks = Readonly<{
  bySlug: { load(text: string): Promise<{ id: string } | null> };
  families(): Promise<readonly Named[]>;
  categories(): Promise<readonly Named[]>;
}>;

/**
 * The slug of what a condition names by slug or name. Lines may name what no source defines: that stays as it is written.
 * @param all is asked only for what is no slug.
 */
export async function slugMeant(text: string, all: () => Promise<readonly Named[]>): Promise<string> {
  const slug = slugged(text);
  return slug === text ? slug : (named(await all(), text)?.id ?? slug);
}

/** The same of a condition that may be left out. */
export const slugIfAny = async (text: Text, all: () => Promise<readonly Named[]>): Promise<string | null> =>
  text == null ? null : slugMeant(text, all);

/** NONE as a framework asks for what states none. */
export const isNone = (framework: Text): boolean => framework?.trim().toUpperCase() === 'NONE';

/** A framework by name, slug or agreement number; '' for NONE. */
async function frameworkMeant(text: Text, { bySlug }: Frameworks): Promise<string | null> {
  if (text == null) return null;
  if (isNone(text)) return '';
  const numbered = agreementNumber(text) === null ? null : await bySlug.load(text);
  return numbered?.id ?? slugged(text);
}

/**
 * The id of a lot that is named as framework/lot, or by its own slug beside its framework.
 * @throws BuyergraphError BAD_USER_INPUT for a lot of no framework.
 */
export function lotMeant(lot: string, framework: string | null | undefined): string {
  if (!framework || lot.includes('/')) return wholeLot(lot, '', ', or give its framework as well');
  return `${framework}/${slugged(lot)}`;
}

/** The same of one to leave out, beside which no framework stands. */
export const lotLeftOut = (lot: string): string => wholeLot(lot, ' in not.lot', '');

function wholeLot(lot: string, where: string, otherwise: string): string {
  const slug = slugged(lot);
  if (slug.includes('/')) return slug;
  return refuse(
    `Frameworks have lots of the same name: write “${lot}”${where} as framework/lot, for example g-cloud-9/cloud-hosting${otherwise}.`,
  );
}

/** What conditions on invoiced lines mean, whichever of the names people know was used. */
export async function throughMeant(filter: Through, frameworks: Frameworks): Promise<ThroughMeant> {
  const [family, framework, lotCategory] = await Promise.all([
    slugIfAny(filter.family, () => frameworks.families()),
    frameworkMeant(filter.framework, frameworks),
    slugIfAny(filter.lotCategory, () => frameworks.categories()),
  ]);
  return { family, framework, lot: filter.lot == null ? null : lotMeant(filter.lot, framework), lotCategory };
}
