import type { Graph } from '../../src/graph/graph.ts';
import { linksOf } from '../support/facts-in.ts';

export const spaced = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** The organisations that a name means in a role, BUYER or SUPPLIER. @throws where nobody is known by it. */
export type Meant = (role: string, name: string) => readonly string[];

/** Whom names mean is tested elsewhere, and asked here: what is computed apart is every figure. A cell may name several. */
export async function meaning(graph: Graph): Promise<Meant> {
  const known = Map.groupBy(await linksOf(graph, 'RESOLVES_TO'), ({ from }) => {
    const [, role = '', name = ''] = from.split('|');
    return `${role} ${spaced(name)}`;
  });
  return (role, name) => {
    const links = known.get(`${role} ${spaced(name)}`);
    if (!links) throw new Error(`nobody is known for ${role} ${name}`);
    return [...new Set(links.map(({ to }) => to))];
  };
}
