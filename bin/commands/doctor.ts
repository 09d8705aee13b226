import { access, constants, mkdir, statfs } from 'node:fs/promises';
import { Command } from 'commander';
import type { Config } from '../../src/config.ts';
import { messageOf } from '../../src/errors.ts';
import type { ReadGraph } from '../../src/graph/graph.ts';
import { openReader } from '../../src/graph/open.ts';
import { schemaCommands } from '../../src/graph/schema.ts';
import { logFor } from '../../src/log.ts';
import type { CommandMaker } from './command.ts';

type Finding = { ok: boolean; about: string; found: string };

const GIB = 1024 ** 3;

async function folder({ home }: Config): Promise<Finding> {
  try {
    await mkdir(home, { recursive: true });
    await access(home, constants.W_OK);
    const { bavail, bsize } = await statfs(home);
    const free = (bavail * bsize) / GIB;
    return { ok: free > 1, about: 'data folder', found: `${home}, ${free.toFixed(1)} GiB free` };
  } catch (thrown) {
    return { ok: false, about: 'data folder', found: messageOf(thrown) };
  }
}

async function state(graph: ReadGraph): Promise<Finding[]> {
  await graph.bookmark();
  const versions = await graph.read('dataset-versions', {});
  const [flags] = await graph.read('graph-state', {});
  const open = versions.filter(({ status }) => status !== 'LOADED').map(({ id }) => id);
  return [
    {
      ok: true,
      about: 'Neo4j',
      found: `answers at ${graph.connection().uri}${graph.managed ? ' (managed)' : ''}`,
    },
    { ok: true, about: 'loaded', found: versions.map(({ id }) => id).join(', ') || 'nothing yet' },
    {
      ok: open.length === 0,
      about: 'imports',
      found: open.length > 0 ? `interrupted: ${open.join(', ')}; run them again` : 'all complete',
    },
    {
      ok: !flags?.treeStale,
      about: 'rollups',
      found: flags?.treeStale
        ? 'behind the hierarchy; run the last import again'
        : 'in line with the hierarchy',
    },
  ];
}

async function database(config: Config): Promise<Finding[]> {
  let graph: ReadGraph | null = null;
  try {
    graph = await openReader(config, logFor({ logLevel: 'silent' }), (sentence) => console.error(sentence));
    return await state(graph);
  } catch (thrown) {
    return [{ ok: false, about: 'Neo4j', found: messageOf(thrown) }];
  } finally {
    await graph?.close();
  }
}

export const doctorCommand: CommandMaker = ({ config, finish }) =>
  new Command('doctor')
    .description('Look at everything buyergraph needs and say what is amiss. Exit 1 when something is.')
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
