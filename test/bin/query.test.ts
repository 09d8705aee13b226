import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { aGraph } from '../support/a-graph.ts';
import { commandHome, PROGRAM } from '../support/command.ts';
import { neo4jVariables } from '../support/graph.ts';

test('whoever reads no further, such as head, is told of no error', async () => {
  await aGraph().organisation('ministry').spend({ buyer: 'ministry', supplier: 'Acme', net: '10' });
  const words = `'${process.execPath}' '${PROGRAM}' query spend-lines --var buyer=ministry --format csv`;
  const env = { PATH: process.env['PATH'], BUYERGRAPH_HOME: commandHome, ...neo4jVariables() };
  const { stdout, stderr } = await promisify(execFile)('sh', ['-c', `${words} | true`], { env });
  expect({ stdout, lines: stderr.split('\n').filter((line) => !line.startsWith('Note: ')) }).toEqual({
    stdout: '',
    lines: [''],
  });
});
