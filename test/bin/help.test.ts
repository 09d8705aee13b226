import { expect, test } from 'vitest';
import { commandLine, running } from '../support/command.ts';

const COMMANDS = [
  'start',
  'import',
  'query',
  'diff',
  'verify',
  'audit',
  'checksum',
  'backup',
  'restore',
  'candidates',
  'identity-report',
  'decide',
  'undo',
  'doctor',
];

test('--help names every command and needs neither a database nor right settings', async () => {
  const { status, out, said } = await running(['--help'], { NEO4J_URI: 'nonsense' }).ended;
  expect({ status, said }).toEqual({ status: 0, said: '' });
  for (const command of COMMANDS) expect(out).toMatch(new RegExp(`^  ${command} `, 'm'));
});

test.each(COMMANDS)('%s --help ends with examples', async (command) => {
  const { status, out, said } = await commandLine(command, '--help');
  expect({ status, said }).toEqual({ status: 0, said: '' });
  expect(out).toMatch(new RegExp(`Examples?:\\n  .*npx buyergraph ${command}`, 's'));
});

test('wrong settings are all named at once', async () => {
  const { status, out, said } = await running(['checksum'], { NEO4J_URI: 'nonsense', PORT: 'high' }).ended;
  expect({ status, out }).toEqual({ status: 1, out: '' });
  expect(said.trim().split('\n')).toEqual([
    expect.stringContaining('NEO4J_URI is "nonsense"'),
    expect.stringContaining('PORT is "high"'),
  ]);
});

test.each([
  [['imprt'], 'unknown command'],
  [['import'], 'Say which kind of source'],
  [['import', 'g-cloud-sales'], 'Say which files'],
  [['import', 'g-cloud-sales', '--from', 'contracts-finder'], 'g-cloud-sales is fetched from no service'],
  [['import', 'contracts-ocds', '--from', 'contract-finder'], 'Known: contracts-finder, find-a-tender'],
  [['import', 'contracts-ocds', '--since', '2025-01-20'], 'go with --from'],
  [['import', 'contracts-ocds', '--live', '--from', 'contracts-finder'], 'do not go with'],
  [['import', '--all', 'files', '--from', 'contracts-finder'], 'give it the folder alone'],
  [['import', 'contracts-ocds', '--from', 'contracts-finder', '--since', '20/01/2025'], 'YYYY-MM-DD'],
  [['import', 'g-cloud-sale', 'sales.csv'], 'Did you mean g-cloud-sales?'],
  [['import', 'g-cloud-sales', 'sales.csv', '--as-at', '31/01/2014'], 'YYYY-MM-DD'],
  [['import', 'g-cloud-sales', 'sales.csv', '--report', 'xml'], 'json'],
  [['import', 'g-cloud-sales', 'sales.csv', '--no-such-option'], 'unknown option'],
  [['query', 'smes-across-body'], 'Did you mean smes-across-bodies?'],
  [['query', 'smes-across-bodies'], 'needs parent'],
  [['query', 'smes-across-bodies', '--var', 'parent=x', '--var', 'colour=red'], 'no variable “colour”'],
  [['query', 'smes-across-bodies', '--var', 'parent=x', '--format', 'pdf'], 'The formats are'],
  [['candidates', '--role', 'landlord'], 'Allowed choices are buyer, supplier'],
  [['candidates', '--min-score', 'high'], 'a whole number'],
  [['identity-report', '--format', 'pdf'], 'The formats are'],
  [['decide', 'buyer', 'Crown Courts'], 'required option'],
  [['decide', 'landlord', 'x', '--is', 'courts', '--reason', 'y'], 'Allowed choices are buyer, supplier'],
])('%j is not understood: 2, and why', async (words, why) => {
  const { status, out, said } = await commandLine(...words);
  expect({ status, out }).toEqual({ status: 2, out: '' });
  expect(said).toContain(why);
});
