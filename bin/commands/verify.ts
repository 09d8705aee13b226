import { Command } from 'commander';
import type { ReadGraph } from '../../src/graph/graph.ts';
import { decimalFromE4 } from '../../src/decimal.ts';
import { withReader, type CommandMaker } from './command.ts';

type Version = { id: string; status: string; rows: bigint; controlTotalE4: bigint | null; periods: string[] };
type Verdict = {
  version: string;
  lines: string;
  statedLines: string;
  total: string;
  statedTotal: string;
  verdict: 'OK' | 'DIFFERS' | 'INCOMPLETE';
};

async function verdictOf(graph: ReadGraph, { id, status, rows, controlTotalE4 }: Version): Promise<Verdict> {
  const [stored] = await graph.read('version-total', { versionId: id });
  const { lines = 0n, totalE4 = 0n } = stored ?? {};
  const equal = lines === rows && totalE4 === controlTotalE4;
  return {
    version: id,
    lines: `${lines}`,
    statedLines: `${rows}`,
    total: decimalFromE4(totalE4),
    statedTotal: decimalFromE4(controlTotalE4 ?? 0n),
    verdict: status !== 'LOADED' ? 'INCOMPLETE' : equal ? 'OK' : 'DIFFERS',
  };
}

export const verifyCommand: CommandMaker = ({ config, finish }) =>
  new Command('verify')
    .description(
      'Add up the lines of every loaded version and compare them with the control total of its file. Exit 1 when one differs.',
    )
    .option('--report <format>', 'json: the verdicts as JSON on stdout')
    .addHelpText('after', '\nExample:\n  npx buyergraph verify')
    .action(async ({ report }: { report?: string }) => {
      const verdicts = await withReader(config(), async (graph) => {
        const versions = await graph.read('dataset-versions', {});
        return Promise.all(
          versions
            .filter(({ controlTotalE4 }) => controlTotalE4 !== null)
            .map((version) => verdictOf(graph, version)),
        );
      });
      for (const { version, lines, total, statedTotal, verdict } of verdicts)
        console.error(
          `${verdict} ${version}: ${lines} lines, ${total}; the file's control total is ${statedTotal}`,
        );
      if (verdicts.length === 0) console.error('No version with amounts is loaded.');
      if (report === 'json') console.log(JSON.stringify(verdicts));
      if (verdicts.some(({ verdict }) => verdict !== 'OK')) finish(1);
    });
