import { readFileSync } from 'node:fs';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { Neo4jGraphQL } from '@neo4j/graphql';
import neo4j from 'neo4j-driver';
import type { Connection } from '../../src/config.ts';
import { graphqlData, type Contestant } from '../contestants.ts';
import { everyPage, type Question } from '../question.ts';
import { askedByCypher, sumDefinitions } from './by-cypher.ts';
import { askedByType } from './by-type.ts';
import type { Asked } from './asked.ts';

const TYPES = readFileSync(new URL('types.graphql', import.meta.url), 'utf8');

const askedOf = (question: Question): Asked | undefined => askedByType(question) ?? askedByCypher(question);

/** The library's own server, with nothing added: its schema behind Apollo's standalone one. */
async function serving({ uri, user, password, database }: Connection, typeDefs: string[]) {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
  const server = new ApolloServer({ schema });
  const context = async () => ({ sessionConfig: { database } });
  const { url } = await startStandaloneServer(server, { context, listen: { host: '127.0.0.1', port: 0 } });
  return {
    url,
    close: async () => {
      await server.stop();
      await driver.close();
    },
  };
}

/** @neo4j/graphql over this graph: documents over types where they say it, @cypher with our own Cypher for sums. */
export async function neo4jGraphql(
  connection: Connection,
  questions: readonly Question[],
): Promise<Contestant> {
  const { url, close } = await serving(connection, [TYPES, ...sumDefinitions(questions)]);
  return {
    name: '@neo4j/graphql',
    can: (question) => askedOf(question) !== undefined,
    async ask(question) {
      const { document: query, variables: first, rows, next } = askedOf(question)!;
      const answers = await everyPage(question.pages?.most ?? 1, first, {
        ask: (given) => graphqlData(url, query, given),
        after: (data, pages) => next?.(data, pages),
      });
      return question.fromRows(answers.flatMap((data) => rows(data)));
    },
    close,
  };
}
