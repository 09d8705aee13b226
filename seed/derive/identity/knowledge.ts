import type { Graph } from '../../../src/graph/graph.ts';
import { seedStatement } from '../../catalogue.ts';
import { curatedBodies, type CuratedBody } from './curated-bodies.ts';
import { directoryOf, type Directory, type KnownBody } from './directory.ts';
import { nameKey, nameParts } from '../../../src/names.ts';
import { ruleKey, type Knowledge, type SpellingRules } from './resolve.ts';
import { spellingRules } from './rules.ts';
import type { Role } from '../../values/roles.ts';

/** Registers whose bodies printed names are compared with. */
const REGISTERS = ['govuk-organisations', 'sample-organisations', 'synthetic-organisations'];

export type FullKnowledge = Knowledge & {
  /** Curated bodies no register lists, by id. */
  curated: ReadonlyMap<string, CuratedBody>;
  /** Names a register already gives a body, by its id: a printed name equal to one of them is no new name. */
  registeredNames: ReadonlyMap<string, readonly string[]>;
  /** Bodies of the registers, by slug. */
  registered: ReadonlyMap<string, KnownBody>;
};

type Row = {
  id: string;
  slug: string | null;
  name: string;
  govukStatus: string | null;
  acronym: string | null;
  otherNames: string[];
  identifiers: string[];
  parents: string[];
};
type DecisionRow = { role: Role; spelling: string; organisationId: string; reason: string };

export const idOfCurated = (slug: string): string => `curated-${slug}`;

const asKnown = (body: CuratedBody, register: Directory): KnownBody => ({
  id: idOfCurated(body.slug),
  slug: body.slug,
  name: body.name,
  acronym: null,
  closed: body.closedOn !== null,
  otherNames: [],
  identifiers: [],
  parents: body.parents.flatMap(({ govukSlug }) => register.bySlug(govukSlug)?.id ?? []),
});

/** Everything that printed names are resolved by, as the graph and the curated files have it now. */
export async function knowledgeOf(graph: Graph): Promise<FullKnowledge> {
  const rows = await graph.read<Row>(seedStatement('known-bodies'), { sources: REGISTERS });
  const listed = rows.map((row) => ({ ...row, closed: row.govukStatus === 'closed' }));
  const register = directoryOf(listed);
  const curated = curatedBodies().filter(({ name }) => !register.normalised(nameKey(nameParts(name))));
  const directory = directoryOf([...listed, ...curated.map((body) => asKnown(body, register))]);
  const rules: SpellingRules = new Map(
    spellingRules().flatMap(({ spelling, govukSlug, curatedBody, reason }) => {
      const body = directory.bySlug((govukSlug ?? curatedBody)!);
      return body ? [[ruleKey('BUYER', spelling), { organisationId: body.id, reason }] as const] : [];
    }),
  );
  const decided = await graph.read<DecisionRow>(seedStatement('decisions-active'), {});
  const decisions = new Map(
    decided.map((row) => [
      ruleKey(row.role, row.spelling),
      { organisationId: row.organisationId, reason: row.reason },
    ]),
  );
  return {
    directory,
    rules,
    decisions,
    registeredNames: new Map(listed.map(({ id, name, otherNames }) => [id, [name, ...otherNames]])),
    curated: new Map(curated.map((body) => [idOfCurated(body.slug), body])),
    registered: new Map(listed.flatMap((body) => (body.slug ? [[body.slug, body] as const] : []))),
  };
}
