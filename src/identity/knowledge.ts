import type { Read } from '../graph/reader.ts';
import { nameKey, nameParts } from '../names.ts';
import { curatedBodies, type CuratedBody } from './curated-bodies.ts';
import { comparedNames } from './body-names.ts';
import { directoriesOf, type DatedName, type Directory, type KnownBody } from './directory.ts';
import { borneIn, lifeOf } from './life.ts';
import { LATEST, type DatedKnowledge, type SpellingRules } from './resolve.ts';
import { spellingRules } from './rules.ts';
import { ruleKey } from './spelling.ts';

/** Registers whose bodies printed names are compared with. */
export const REGISTERS: readonly string[] = [
  'govuk-organisations',
  'sample-organisations',
  'synthetic-organisations',
];

export type FullKnowledge = DatedKnowledge & {
  /** Curated bodies no register lists, by id. */
  curated: ReadonlyMap<string, CuratedBody>;
  /** Names a register already gives a body, by its id: a printed name equal to one of them is no new name. */
  registeredNames: ReadonlyMap<string, readonly string[]>;
  /** Bodies of the registers, by slug. */
  registered: ReadonlyMap<string, KnownBody>;
};

const CURATED = 'curated-';
export const idOfCurated = (slug: string): string => `${CURATED}${slug}`;
/** Whether an organisation is one of ours, which no register has. */
export const isCurated = (id: string): boolean => id.startsWith(CURATED);

const ALWAYS = [{ from: null, to: null }];

const asKnown = (body: CuratedBody, register: Directory): KnownBody => ({
  id: idOfCurated(body.slug),
  slug: body.slug,
  name: body.name,
  acronym: null,
  format: body.format,
  life: {
    from: null,
    closed: body.closedOn ? [{ from: body.closedOn, to: null }] : [],
    doubtfulBefore: null,
  },
  names: [{ text: body.name, isAcronym: false, spans: ALWAYS }],
  identifiers: [],
  parents: body.parents.flatMap(({ govukSlug }) => register.bySlug(govukSlug)?.id ?? []),
});

type Row = Awaited<ReturnType<typeof knownBodies>>[number];

const knownBodies = (graph: { read: Read }) => graph.read('known-bodies', { sources: REGISTERS });

const datedNames = ({ seenIn, names }: Row): DatedName[] =>
  names.map(({ text, kind, seenIn: printedIn }) => ({
    text,
    isAcronym: kind === 'ACRONYM',
    spans: borneIn(printedIn, { seenIn }),
  }));

/** The bodies of one register, with when each was there and bore which name, by the days of its versions. */
function bodiesOf(rows: readonly Row[]): KnownBody[] {
  const versions = [...new Set(rows.flatMap(({ seenIn }) => seenIn))].toSorted();
  return rows.map((row) => ({
    ...row,
    life: lifeOf(row, versions),
    names: comparedNames(row, datedNames(row)),
  }));
}

/** Everything that printed names are resolved by, as the graph and the curated files have it now. */
export async function knowledgeOf(graph: { read: Read }): Promise<FullKnowledge> {
  const all = await knownBodies(graph);
  const rows = Map.groupBy(all, ({ source }) => source);
  const listed = [...rows.values()].flatMap(bodiesOf);
  const register = directoriesOf(listed).on(LATEST);
  const curated = curatedBodies().filter(({ name }) => !register.normalised(nameKey(nameParts(name))));
  const directories = directoriesOf([...listed, ...curated.map((body) => asKnown(body, register))]);
  const directory = directories.on(LATEST);
  const rules: SpellingRules = new Map(
    spellingRules().flatMap(({ spelling, govukSlug, curatedBody, reason }) => {
      const body = directory.bySlug((govukSlug ?? curatedBody)!);
      return body ? [[ruleKey('BUYER', spelling), { organisationId: body.id, reason }] as const] : [];
    }),
  );
  const decided = await graph.read('decisions-active', {});
  const decisions = new Map(
    decided.map((row) => [
      ruleKey(row.role, row.spelling),
      { organisationId: row.organisationId, reason: row.reason },
    ]),
  );
  return {
    directories,
    rules,
    decisions,
    registeredNames: new Map(all.map(({ id, names }) => [id, names.map(({ text }) => text)])),
    curated: new Map(curated.map((body) => [idOfCurated(body.slug), body])),
    registered: new Map(listed.flatMap((body) => (body.slug ? [[body.slug, body] as const] : []))),
  };
}
