import { ApolloServer } from '@apollo/server';
import fastifyApollo from '@as-integrations/fastify';
import { fastify, type FastifyInstance } from 'fastify';
import { playgroundRoutes } from '../../src/playground/routes.ts';
import type { Subject } from '../../src/playground/subject.ts';
import type { PlaygroundQuestion } from '../../src/playground/question.ts';

const TYPE_DEFS = /* GraphQL */ `
  "An example value, so that a saved question opens with an answer."
  directive @example(value: String!) on VARIABLE_DEFINITION

  "The size a supplier reported."
  enum SupplierSize {
    "Fewer than 250 people."
    SME
    "Everybody else."
    LARGE
  }

  "A company that won work."
  type Supplier {
    "As printed."
    name: String!
    "Net value in pounds, exact."
    net: String!
  }

  type Query {
    "Suppliers that won work from several bodies under one organisation."
    suppliersAcrossBodies(parent: String!, minBodies: Int! = 2, size: SupplierSize): [Supplier!]!
    "Organisations under another one."
    bodies(of: String!): [String!]!
  }
`;

const resolvers = {
  Query: {
    suppliersAcrossBodies: (_: unknown, { parent }: { parent: string }) => [
      { name: `Acme of ${parent}`, net: '120.50' },
    ],
    bodies: (_: unknown, { of }: { of: string }) => [`${of}-courts`, `${of}-prisons`],
  },
};

export const FOUNDING: PlaygroundQuestion = {
  slug: 'smes-across-bodies',
  title: 'Which SMEs won work across the bodies of a department?',
  document: `"""
Which SMEs won work across the bodies of a department?

Each supplier with what every body paid it, best first.
"""
query SmesAcrossBodies(
  "The department."
  $parent: String! @example(value: "ministry-of-justice")
  "At least so many bodies."
  $minBodies: Int! = 2
  "The size reported."
  $size: SupplierSize = SME
) {
  suppliersAcrossBodies(parent: $parent, minBodies: $minBodies, size: $size) {
    name
    net
  }
}
`,
  variables: { parent: 'ministry-of-justice', minBodies: 2, size: 'SME' },
};

export const BODIES: PlaygroundQuestion = {
  slug: 'bodies-of',
  title: 'Which bodies belong to a department?',
  document: `query BodiesOf($parent: String!) {
  bodies(of: $parent)
}
`,
  variables: { parent: 'home-office' },
};

/** A walk to begin with, of this small schema. */
export const WALK: PlaygroundQuestion = {
  slug: 'department-walk',
  title: 'From a department to its bodies?',
  document: `query DepartmentWalk($department: String!) {
  bodies(of: $department)
}
`,
  variables: { department: 'cabinet-office' },
};

export const SUBJECTS: readonly Subject[] = [
  {
    name: 'organisation',
    title: 'Bodies',
    says: 'Who buys.',
    fields: ['bodies'],
    types: [],
  },
  {
    name: 'supplier',
    title: 'Suppliers',
    says: 'Who sells.',
    fields: ['suppliersAcrossBodies'],
    types: ['SupplierSize', 'Supplier'],
  },
];

/** The playground before a small schema of its own, on a free port; with the headers of each operation sent. */
export async function startPlayground(
  questions: readonly PlaygroundQuestion[] = [BODIES, FOUNDING],
): Promise<{ app: FastifyInstance; origin: string; operations: Record<string, unknown>[] }> {
  const apollo = new ApolloServer({ typeDefs: TYPE_DEFS, resolvers, introspection: true });
  await apollo.start();
  const app = fastify();
  const operations: Record<string, unknown>[] = [];
  app.addHook('preHandler', async ({ url, headers, body }) => {
    if (url === '/graphql') operations.push({ headers, body });
  });
  await app.register(fastifyApollo(apollo));
  await app.register(playgroundRoutes({ questions: () => questions, subjects: SUBJECTS }));
  app.addHook('onClose', () => apollo.stop());
  return { app, origin: await app.listen({ port: 0, host: '127.0.0.1' }), operations };
}
