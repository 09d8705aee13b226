import { once } from 'node:events';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { Command } from 'commander';
import { createApollo } from '../../src/server/apollo.ts';
import { COLD_DEADLINE_MS } from '../../src/server/deadline.ts';
import { graphVersion } from '../../src/dataset/reads.ts';
import { executorOver } from '../../src/server/executor.ts';
import { mcpServer } from '../../src/server/mcp.ts';
import { operationsOver } from '../../src/server/operate.ts';
import type { Context } from '../../src/domain/context.ts';
import { withReader, type CommandMaker } from './command.ts';
import { questionsOf } from './library.ts';

const REQUEST_ID = 'mcp';

/** The Model Context Protocol on stdin and stdout, for a program that starts this one; until stdin ends. */
export const mcpCommand: CommandMaker = ({ config }) =>
  new Command('mcp')
    .description('Offer every question as a tool of the Model Context Protocol, on stdin and stdout.')
    .addHelpText('after', '\nOver HTTP the same is at /mcp of npm start.')
    .action(async () => {
      const settings = config();
      const { library, schema } = questionsOf(settings);
      await withReader(settings, async (graph, log) => {
        const apollo = createApollo<Context>({ schema, log });
        await apollo.start();
        const about = { requestId: REQUEST_ID, log, timeoutMs: COLD_DEADLINE_MS };
        const parts = {
          library,
          schema,
          log,
          graphVersion: () => graphVersion(graph.reader()),
          executor: () => executorOver(graph, schema, about),
          operate: operationsOver(apollo, graph, about),
          trustedOnly: settings.trustedOnly,
        };
        const ended = once(process.stdin, 'close');
        const served = serveStdio(() => mcpServer(parts));
        await ended;
        await served.close();
        await apollo.stop();
      });
    });
