import { readFileSync } from 'node:fs';
import pRetry from 'p-retry';
import { invariant } from '../errors.ts';
import type { Graph } from './graph.ts';
import { LABELS, RELATIONSHIPS } from './model.ts';
import { made } from './statement.ts';

const FILE = new URL('../../schema/graph/constraints.cypher', import.meta.url);
const EXISTING = made({
  name: 'existing-indexes',
  about: 'Names of what is there.',
  access: 'read',
  params: {},
  row: { name: 'string' },
  text: 'SHOW INDEXES YIELD name RETURN name ORDER BY name',
});
const AWAITED = made({
  name: 'await-indexes',
  about: 'Waits until indexes answer.',
  access: 'read',
  params: { seconds: 'count' },
  row: {},
  text: 'CALL db.awaitIndexes($seconds)',
});

const PROPERTY_NAMES = [
  ...new Set(
    [...Object.values(LABELS), ...Object.values(RELATIONSHIPS)].flatMap(({ properties }) =>
      Object.keys(properties),
    ),
  ),
];
/** What creates names, and those it is to create; it leaves those that are there. */
const NAMING = [
  { text: 'UNWIND $names AS name CALL db.createLabel(name)', names: Object.keys(LABELS) },
  { text: 'UNWIND $names AS name CALL db.createRelationshipType(name)', names: Object.keys(RELATIONSHIPS) },
  { text: 'UNWIND $names AS name CALL db.createProperty(name)', names: PROPERTY_NAMES },
];

/** Whoever meets in a deadlock is through within moments. */
const PATIENCE = { retries: 4, minTimeout: 200, maxTimeout: 200 };

export type SchemaCommand = { name: string; text: string };

const isDrop = ({ text }: SchemaCommand): boolean => text.startsWith('DROP ');

/** The commands of schema/graph/constraints.cypher, in order, by the name of what each creates or takes away. */
export function schemaCommands(): SchemaCommand[] {
  const text = readFileSync(FILE, 'utf8').replaceAll(/^\/\/.*$/gm, '');
  return text
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean)
    .map((command) => {
      const [, name] =
        /^(?:CREATE (?:FULLTEXT )?(?:CONSTRAINT|INDEX)|DROP INDEX) (\w+) IF (?:NOT )?EXISTS/.exec(command) ??
        [];
      invariant(name, `a schema command names what it creates or drops: ${command.slice(0, 60)}`);
      return { name, text: command };
    });
}

/** Constraints: what nodes are found by while a graph is filled. Everything else is made faster once it is full. */
const isKey = ({ text }: SchemaCommand): boolean => text.startsWith('CREATE CONSTRAINT');

const existingIn = async (graph: Graph): Promise<ReadonlySet<string>> =>
  new Set((await graph.read(EXISTING, {})).map(({ name }) => name));

const isMissing = (command: SchemaCommand, existing: ReadonlySet<string>): boolean =>
  existing.has(command.name) === isDrop(command);

/** IF NOT EXISTS fails all the same, or meets in a deadlock, where another program creates the same at that moment. */
const apply = (graph: Graph, command: SchemaCommand): Promise<void> =>
  pRetry(async () => {
    try {
      await graph.write.command(command.text);
    } catch (thrown) {
      if (isMissing(command, await existingIn(graph))) throw thrown;
    }
  }, PATIENCE);

/**
 * Creates the names the model has: a plan made while one is unknown is made anew once it is there, so that a
 * statement that names five would be planned six times while a new graph fills.
 */
async function createNames(graph: Graph): Promise<void> {
  for (const { text, names } of NAMING) await graph.write.command(text, { names });
}

/** Creates what is missing, or only the keys, and waits until it is usable; on a complete graph it only reads. */
export async function ensureSchema(graph: Graph, { onlyKeys = false } = {}): Promise<number> {
  const existing = await existingIn(graph);
  const missing = schemaCommands()
    .filter((command) => isKey(command) || !onlyKeys)
    .filter((command) => isMissing(command, existing));
  if (missing.length === 0) return 0;
  await createNames(graph);
  for (const command of missing) await apply(graph, command);
  await graph.read(AWAITED, { seconds: 300 });
  return missing.length;
}
