import type { Graph } from '../../../src/graph/graph.ts';
import { namesNobody } from '../../../src/identity/non-names.ts';
import { isOwnName } from '../../../src/names.ts';
import { added, NO_RECORDS, printedNames, type PrintedName, type Records } from './printed-names.ts';
import { ruleKey, type Role } from '../../../src/identity/spelling.ts';
import { SimilarNames, type Named, type Similar } from './similar.ts';

/** A printed name that nobody has by a register or a rule, and what is printed with it. */
type Unknown = Records & { role: Role; spelling: string; organisationId: string };

/** Somebody an unknown name may be another spelling of. A score says how alike two names are, and decides nothing. */
export type Candidate = Unknown & { candidate: string; name: string; score: number };

export type Wanted = {
  roles: readonly Role[];
  /** Only names that this dataset prints; null: all. */
  dataset: string | null;
  minScore: number;
  /** How many candidates a name may have. */
  each: number;
};

type Organisation = {
  id: string;
  slug: string | null;
  name: string;
  acronym: string | null;
  names: string[];
};

const records = ({ lines, processes, awards }: Records): number => lines + processes + awards;

const byRecords = (a: Unknown, b: Unknown): number =>
  records(b) - records(a) || (ruleKey(a.role, a.spelling) < ruleKey(b.role, b.spelling) ? -1 : 1);

/** One for each name a decision could be about, whatever its case and punctuation; the most printed first. */
function unknownAmong(printed: readonly PrintedName[]): Unknown[] {
  const names = new Map<string, Unknown>();
  for (const name of printed) {
    const [organisationId] = name.organisationIds;
    if (name.methods[0] !== 'OWN_NAME' || !organisationId || namesNobody(name.raw)) continue;
    const key = ruleKey(name.role, name.raw);
    const known = names.get(key) ?? { ...NO_RECORDS, role: name.role, spelling: name.raw, organisationId };
    names.set(key, { ...known, ...added(known, name) });
  }
  return [...names.values()].toSorted(byRecords);
}

const named = ({ id, name, acronym, names }: Organisation): Named => ({
  id,
  names: [...new Set([name, ...(acronym ? [acronym] : []), ...names])],
});

/** How often what is known by name alone is printed in a role. */
type Often = ReadonlyMap<string, number>;

const inRole = (role: Role, organisationId: string): string => `${role} ${organisationId}`;

/** Of two names that nobody knows, the less printed is asked about, and the other is its candidate. */
function isAskedOf({ role, organisationId }: Unknown, candidate: string, printed: Often): boolean {
  if (!isOwnName(candidate)) return true;
  const own = printed.get(inRole(role, organisationId)) ?? 0;
  const other = printed.get(inRole(role, candidate)) ?? 0;
  return other > own || (other > 0 && other === own && candidate < organisationId);
}

function printedOften(unknown: readonly Unknown[]): Often {
  const often = new Map<string, number>();
  for (const one of unknown) {
    const key = inRole(one.role, one.organisationId);
    often.set(key, (often.get(key) ?? 0) + records(one));
  }
  return often;
}

/**
 * Whom the names that nobody knows may mean, for a person to decide: the most printed name first, and of each name the
 * most alike first. Reads only. Nothing follows from a score.
 */
export async function candidates(graph: Graph, wanted: Wanted): Promise<Candidate[]> {
  const printed = await printedNames(graph, wanted.roles);
  const inDataset = printed.filter(({ dataset }) => wanted.dataset === null || dataset === wanted.dataset);
  const unknown = unknownAmong(inDataset);
  const often = printedOften(unknownAmong(printed));
  const everybody = await graph.read('named-organisations', {});
  const isPrinted = (id: string): boolean => wanted.roles.some((role) => often.has(inRole(role, id)));
  const similar = new SimilarNames(everybody.filter(({ id }) => !isOwnName(id) || isPrinted(id)).map(named));
  const organisations = new Map(everybody.map((one) => [one.id, one]));
  const isWanted = (asked: Unknown, { id, score }: Similar): boolean =>
    id !== asked.organisationId && score >= wanted.minScore && isAskedOf(asked, id, often);
  return unknown.flatMap((asked) =>
    similar
      .of(asked.spelling)
      .filter((one) => isWanted(asked, one))
      .slice(0, wanted.each)
      .map(({ id, score }) => {
        const { slug, name } = organisations.get(id)!;
        return { ...asked, candidate: slug ?? id, name, score };
      }),
  );
}
