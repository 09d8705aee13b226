import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import type { Graph } from '../src/graph/graph.ts';
import { asText, graphqlData, rowsOf, type Contestant } from './contestants.ts';
import { listIn, rowIn, type Question } from './question.ts';

const TYPES = 'scalar Rows type Query { rows(question: Int!): Rows! }';

/** The least that Apollo can do: one field that runs the statement by hand, for all pages at once, and passes its rows on. */
export async function thinnestApollo(graph: Graph, questions: readonly Question[]): Promise<Contestant> {
  const rows = async (_: unknown, { question }: { question: number }): Promise<unknown> =>
    JSON.parse(JSON.stringify(await rowsOf(graph, questions[question]!), asText));
  const server = new ApolloServer({ typeDefs: TYPES, resolvers: { Query: { rows } } });
  const { url } = await startStandaloneServer(server, { listen: { host: '127.0.0.1', port: 0 } });
  return {
    name: 'thinnest Apollo',
    async ask(question) {
      const given = { question: questions.indexOf(question) };
      const { rows: found } = rowIn(
        await graphqlData(url, 'query ($question: Int!) { rows(question: $question) }', given),
      );
      return question.fromRows(listIn(found).map(rowIn));
    },
    close: () => server.stop(),
  };
}
