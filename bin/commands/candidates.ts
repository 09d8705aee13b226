import { Command, Option } from 'commander';
import { counted } from '../../src/counted.ts';
import { BuyergraphError } from '../../src/errors.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { decimalFromE4 } from '../../src/decimal.ts';
import { FORMATS } from '../../src/saved-query/formats.ts';
import type { Column, Row } from '../../src/saved-query/row-plan.ts';
import { candidates, type Candidate } from '../../seed/derive/identity/candidates.ts';
import { withGraph, type CommandMaker } from './command.ts';
import { count, format, writeRows } from './rows.ts';
import { ROLES } from '../../src/identity/spelling.ts';

const COLUMNS: readonly Column[] = [
  { name: 'role', kind: 'text' },
  { name: 'spelling', kind: 'text' },
  { name: 'lines', kind: 'number' },
  { name: 'invoiced_gbp', kind: 'number' },
  { name: 'processes', kind: 'number' },
  { name: 'awards', kind: 'number' },
  { name: 'candidate', kind: 'text' },
  { name: 'name', kind: 'text' },
  { name: 'score', kind: 'number' },
  { name: 'decide', kind: 'text' },
];

/** A word that a shell takes for itself, whatever is in it. */
const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;

function rowOf({ role, spelling, candidate, name, score, ...printed }: Candidate): Row {
  const asked = role.toLowerCase();
  return {
    role: asked,
    spelling,
    lines: printed.lines,
    invoiced_gbp: decimalFromE4(printed.invoicedE4),
    processes: printed.processes,
    awards: printed.awards,
    candidate,
    name,
    score,
    decide: `npx buyergraph decide ${asked} ${quoted(spelling)} --is ${quoted(candidate)} --reason ${quoted(`a spelling of ${name}`)}`,
  };
}

async function known(graph: Graph, dataset: string): Promise<string> {
  const versions = await graph.read('dataset-versions', {});
  const datasets = [...new Set(versions.map(({ id }) => id.split('@')[0]!))];
  if (datasets.includes(dataset)) return dataset;
  throw new BuyergraphError(
    'BAD_USER_INPUT',
    `There is no dataset “${dataset.slice(0, 100)}” in the graph. Loaded: ${datasets.join(', ') || 'none'}.`,
  );
}

type Flags = {
  role?: string;
  source?: string;
  minScore: number;
  each: number;
  limit?: number;
  format: string;
};

export const candidatesCommand: CommandMaker = ({ config }) =>
  new Command('candidates')
    .description(
      'Whom the printed names that no register or rule knows may mean: the most printed first, ranked by how alike the names are. Nothing is merged; each row ends in the command that would decide it.',
    )
    .addOption(new Option('--role <role>', 'only names in this role').choices(['buyer', 'supplier']))
    .option('--source <dataset>', 'only names that this dataset prints, for example g-cloud-sales')
    .option('--min-score <n>', 'how alike the names are at least, from 0 to 100', count, 85)
    .option('--each <n>', 'how many candidates a name may have', count, 3)
    .option('--limit <n>', 'how many rows at most; default: all', count)
    .option('--format <format>', Object.keys(FORMATS).join(', '), format, 'table')
    .addHelpText(
      'after',
      '\nExamples:\n  npx buyergraph candidates --role buyer --limit 20\n  npx buyergraph candidates --source dos-opportunities --min-score 90 --format csv > candidates.csv',
    )
    .action(async ({ role, source, minScore, each, limit, format: name }: Flags) => {
      const rows = await withGraph(config(), async (graph) => {
        const dataset = source === undefined ? null : await known(graph, source);
        const roles = ROLES.filter((one) => role === undefined || one === role.toUpperCase());
        return (await candidates(graph, { roles, dataset, minScore, each })).slice(0, limit).map(rowOf);
      });
      await writeRows(COLUMNS, rows, name);
      console.error(
        `${counted(rows.length, 'candidate')}. A score is no reason: look the organisation up before you decide.`,
      );
    });
