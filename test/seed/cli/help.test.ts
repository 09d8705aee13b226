import { expect, test } from 'vitest';
import { running } from '../../support/command.ts';

const COMMANDS = ['start', 'import', 'query', 'verify', 'audit', 'checksum', 'decide', 'undo', 'doctor'];
/** Help needs neither a database nor right settings. */
const help = (...words: string[]) => running([...words, '--help'], { NEO4J_URI: 'nonsense' }).ended;

test('--help names every command', async () => {
  const { status, out } = await help();
  expect(status).toBe(0);
  for (const command of COMMANDS) expect(out).toMatch(new RegExp(`^  ${command} `, 'm'));
});

test('--help of every command ends with examples', { timeout: 60_000 }, async () => {
  const ended = await Promise.all(COMMANDS.map((command) => help(command)));
  for (const [index, { status, out }] of ended.entries()) {
    expect(status).toBe(0);
    expect(out).toMatch(new RegExp(`Examples?:\\n  .*npx buyergraph ${COMMANDS[index]}`, 's'));
  }
});

test('wrong settings are all named at once', async () => {
  const { status, out, said } = await running(['checksum'], { NEO4J_URI: 'nonsense', PORT: 'high' }).ended;
  expect({ status, out }).toEqual({ status: 1, out: '' });
  expect(said.trim().split('\n')).toEqual([
    expect.stringContaining('NEO4J_URI is "nonsense"'),
    expect.stringContaining('PORT is "high"'),
  ]);
});
