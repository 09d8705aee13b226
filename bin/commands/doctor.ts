import { access, constants, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Command } from 'commander';
import { isOld } from '../../seed/store/publication.ts';
import type { Config } from '../../src/config.ts';
import { messageOf } from '../../src/errors.ts';
import { isAway } from '../../src/graph/driver.ts';
import type { ReadGraph } from '../../src/graph/graph.ts';
import { openRunning } from '../../src/graph/open.ts';
import { schemaCommands } from '../../src/graph/schema.ts';
import { whyUnfit } from '../../src/graph/standing.ts';
import { exists } from '../../src/local-neo4j/home.ts';
import { howToStart } from '../../src/local-neo4j/lease.ts';
import type { CommandMaker } from './command.ts';
import { loadedLine } from './loaded-line.ts';

type Finding = { ok: boolean; about: string; found: string };

const GIB = 1024 ** 3;

/** The folder itself, or the nearest one above it that is there and in which it would be made. */
async function nearest(path: string): Promise<string> {
  return (await exists(path)) || dirname(path) === path ? path : nearest(dirname(path));
}

/** Looks and makes nothing: whoever is in the wrong folder must not leave a data folder there. */
async function folder({ home }: Config): Promise<Finding> {
  const about = 'data folder';
  const named = process.env['BUYERGRAPH_HOME'] ? 'of BUYERGRAPH_HOME' : 'below the present folder';
  const there = await nearest(home);
  const absence =
    there === home ? '' : `, not there yet; the first command that needs it makes it in ${there}`;
  try {
    await access(there, constants.W_OK);
    const { bavail, bsize } = await statfs(there);
    const free = (bavail * bsize) / GIB;
    return { ok: free > 1, about, found: `${home} (${named})${absence}, ${free.toFixed(1)} GiB free` };
  } catch (thrown) {
    return { ok: false, about, found: `${home} (${named})${absence}: ${messageOf(thrown)}` };
  }
}

async function state(graph: ReadGraph): Promise<Finding[]> {
  await graph.bookmark();
  const reason = await whyUnfit(graph);
  if (reason) return [{ ok: false, about: 'graph', found: reason.message }];
  const versions = await graph.read('dataset-versions', {});
  const [flags] = await graph.read('graph-state', {});
  const isBehind = versions.length > 0 && ((flags?.unpublished ?? false) || (await isOld(graph)));
  const open = versions.filter(({ status }) => status !== 'LOADED').map(({ id }) => id);
  return [
    {
      ok: true,
      about: 'Neo4j',
      found: `answers at ${graph.connection().uri}${graph.managed ? ' (managed)' : ''}`,
    },
    { ok: true, about: 'loaded', found: loadedLine(versions) },
    {
      ok: open.length === 0,
      about: 'imports',
      found: open.length > 0 ? `interrupted: ${open.join(', ')}; run them again` : 'all complete',
    },
    {
      ok: !isBehind,
      about: 'rollups',
      found: isBehind
        ? 'behind what was imported; run the last import again'
        : 'what was imported is published',
    },
  ];
}

/** What runs is looked into; what does not run is not started. */
async function database(config: Config): Promise<Finding[]> {
  let graph: ReadGraph | null = null;
  try {
    graph = await openRunning(config, (sentence) => console.error(sentence));
    return graph
      ? await state(graph)
      : [{ about: 'Neo4j', ...(await howToStart(join(config.home, 'neo4j'))) }];
  } catch (thrown) {
    const { remote } = config.neo4j;
    const found =
      remote && isAway(thrown)
        ? `nothing answers at ${remote.uri}; start it, or correct NEO4J_URI, or leave that out to have one started here`
        : messageOf(thrown);
    return [{ ok: false, about: 'Neo4j', found }];
  } finally {
    await graph?.close();
  }
}

export const doctorCommand: CommandMaker = ({ config, finish }) =>
  new Command('doctor')
    .description(
      'Look at everything buyergraph needs and say what is amiss. Starts and makes nothing. Exit 1 when something is amiss.',
    )
    .addHelpText('after', '\nExample:\n  npx buyergraph doctor')
    .action(async () => {
      const settings = config();
      const findings: Finding[] = [
        { ok: true, about: 'Node', found: process.versions.node },
        await folder(settings),
        { ok: true, about: 'schema', found: `${schemaCommands().length} constraints and indexes` },
        ...(await database(settings)),
      ];
      for (const { ok, about, found } of findings) console.log(`${ok ? 'ok  ' : 'FAIL'} ${about}: ${found}`);
      if (findings.some(({ ok }) => !ok)) finish(1);
    });
