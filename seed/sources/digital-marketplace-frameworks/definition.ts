import { z } from 'zod';
import { FRAMEWORK_SLUG, frameworkIdentity, sentenceCase } from './slug.ts';

export const STATUSES = ['coming', 'open', 'pending', 'standstill', 'live', 'expired'] as const;
export type FrameworkStatus = (typeof STATUSES)[number];

export type DefinedLot = { slug: string; name: string; description: string | null };

const slug = z.string().max(100).regex(FRAMEWORK_SLUG);
const text = z.string().trim().min(1).max(10_000);

/** New definitions are copied from old ones with impossible years and marks where a fact is still missing. */
const PLACEHOLDER = /__placeholder__|CHANGE THIS|\b(?:2[1-9]|3\d)\d{2}\b/;
const fact = (value: string): string | null => (PLACEHOLDER.test(value) ? null : value);

const ENTITIES: Readonly<Record<string, string>> = { nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"' };

type Entity = Record<'hex' | 'decimal' | 'name', string | undefined>;

function characterOf({ hex, decimal, name }: Entity): string | undefined {
  if (name) return ENTITIES[name.toLowerCase()];
  const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
  return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : ' ';
}

/** Messages are HTML; a reader gets plain text on one line. */
const plainText = (html: string): string =>
  html
    .replaceAll(/<[^<>]*>/g, ' ')
    .replaceAll(
      /&(?:#x(?<hex>[0-9a-f]{1,5})|#(?<decimal>\d{1,6})|(?<name>[a-z]+));/gi,
      (whole, ...[hex, decimal, name]: (string | undefined)[]) =>
        characterOf({ hex, decimal, name }) ?? whole,
    )
    .replaceAll(/\s+/g, ' ')
    .trim();

/** Some labels ask the supplier something; then the slug is the only name the definition has. */
const lotName = ({ label, value }: { label: string; value: string }): string =>
  /^(?:apply to )?provide\b/i.test(label) ? sentenceCase(value) : label;

const option = z.object({ label: text, value: slug, description: text.nullish() });

/** `questions/services/lot.yml`: the lots, in the order of the question. */
export const lotQuestion = z
  .object({ options: z.array(option).min(1).max(50) })
  .refine(({ options }) => new Set(options.map(({ value }) => value)).size === options.length, {
    message: 'a lot stands twice',
    path: ['options'],
  })
  .transform(({ options }) =>
    options.map((given): DefinedLot => {
      return { slug: given.value, name: lotName(given), description: given.description ?? null };
    }),
  );

const following = z.object({
  slug,
  name: text.optional(),
  coming: z.union([text, z.int()]).transform(String).nullish(),
});

/** `metadata/following_framework.yml`, in both forms it has had. `coming` is the year it was expected. */
export const followingFramework = z
  .union([z.object({ framework: following }).transform(({ framework }) => framework), following])
  .transform(({ slug: next, name, coming }) => ({
    slug: next,
    name: name ?? frameworkIdentity(next).name,
    coming: coming ? fact(coming) : null,
  }));

/** `messages/urls.yml`: the published addresses by key; what is no address is left out. */
export const publishedUrls = z.record(z.string(), z.unknown()).transform((urls): Record<string, string> => {
  const pairs = Object.entries(urls).filter((pair): pair is [string, string] => {
    const [, value] = pair;
    return typeof value === 'string' && /^https?:\/\/\S+$/.test(value) && fact(value) !== null;
  });
  return Object.fromEntries(pairs);
});

/** `messages/homepage-sidebar.yml`: what the marketplace said of the framework in each status. */
export const statusTexts = z
  .record(z.string(), z.unknown())
  .transform((messages): Partial<Record<FrameworkStatus, string>> => {
    const headings = STATUSES.flatMap((status) => {
      const heading = z.object({ heading: text }).safeParse(messages[status]).data?.heading;
      const said = heading ? fact(plainText(heading)) : null;
      return said ? [[status, said] as const] : [];
    });
    return Object.fromEntries(headings);
  });
