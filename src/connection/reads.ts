import type { GraphReader } from '../graph/reader.ts';
import { keyOf } from './known.ts';
import type { ConnectedThingNode, Link } from './node.ts';
import type { Path } from './paths.ts';

const VARIANTS = {
  ORGANISATION: 'Organisation',
  SUPPLIER: 'Organisation',
  LOT: 'Lot',
  FRAMEWORK: 'Framework',
  FRAMEWORK_FAMILY: 'FrameworkFamily',
  AWARD: 'Award',
  CONTRACT: 'Contract',
} as const;

const isWalked = (kind: string): kind is keyof typeof VARIANTS => Object.hasOwn(VARIANTS, kind);

/** All links of some things, each as it is said; one statement for each kind of thing. */
export async function linksOf(graph: GraphReader, things: readonly ConnectedThingNode[]): Promise<Link[]> {
  const published = await graph.published();
  const kinds = Map.groupBy(things, ({ kind }) => (isWalked(kind) ? VARIANTS[kind] : null));
  const read = [...kinds].map(async ([variant, some]) => {
    if (variant === null) return [];
    const byId = new Map(some.map((thing) => [thing.id, thing]));
    const ids = [...byId.keys()];
    const rows = await graph.read(`connection-neighbours.${variant}`, { ids, published });
    return rows.map(({ key, isBack, kind, id, name, degree, ...link }): Link => {
      const [here, there] = [byId.get(key)!, { kind, id, name, degree }];
      return { ...link, ...(isBack ? { subject: there, object: here } : { subject: here, object: there }) };
    });
  });
  return inOrder((await Promise.all(read)).flat());
}

/** The same paths, each payment with its currencies and sources, which its link was read without. */
export async function withSources(graph: GraphReader, paths: readonly Path<Link>[]): Promise<Path<Link>[]> {
  const pairOf = ({ subject, object }: Link) => ({ buyerId: subject.id, supplierId: object.id });
  const paid = paths.flatMap(({ links }) => links).filter(({ link }) => link === 'PAID');
  if (paid.length === 0) return [...paths];
  const rows = await graph.read('connection-paid', {
    pairs: paid.map(pairOf),
    published: await graph.published(),
  });
  const found = new Map(rows.map(({ buyerId, supplierId, ...rest }) => [`${buyerId} ${supplierId}`, rest]));
  const told = (link: Link): Link =>
    link.link === 'PAID' ? { ...link, ...found.get(`${link.subject.id} ${link.object.id}`) } : link;
  return paths.map((path) => ({ ...path, links: path.links.map(told) }));
}

/** Of several links between two things the first is told: places before money, and money by lines before awards. */
const FIRST = ['PART_OF', 'REPLACED_BY', 'PAID'];
const placeOf = ({ link }: Link): number => (FIRST.includes(link) ? FIRST.indexOf(link) : FIRST.length);
const textOf = ({ link, subject, object }: Link): string => `${link} ${keyOf(subject)} ${keyOf(object)}`;

const inOrder = (links: readonly Link[]): Link[] =>
  links.toSorted((one, other) => placeOf(one) - placeOf(other) || (textOf(one) < textOf(other) ? -1 : 1));
