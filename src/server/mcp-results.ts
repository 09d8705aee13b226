import type { CallToolResult } from '@modelcontextprotocol/server';
import { BuyergraphError } from '../errors.ts';
import { CallerGone } from '../graphql/caller-gone.ts';
import type { Log } from '../log.ts';

/** An answer as text, for whoever reads only that, and as data. */
export const told = (data: Record<string, unknown>): CallToolResult => ({
  content: [{ type: 'text', text: JSON.stringify(data) }],
  structuredContent: data,
});

export const refused = (code: string, message: string): CallToolResult => ({
  content: [{ type: 'text', text: `${code}: ${message}` }],
  isError: true,
});

/** What a tool answers, or why it cannot; what nobody expected goes to the log alone. */
export async function answered(log: Log, work: () => Promise<CallToolResult>): Promise<CallToolResult> {
  try {
    return await work();
  } catch (thrown) {
    if (thrown instanceof BuyergraphError || thrown instanceof CallerGone)
      return refused(thrown.code, thrown.message);
    log.error({ err: thrown }, 'a tool failed');
    return refused('INTERNAL', 'Something failed on our side; it is in the log of the server.');
  }
}
