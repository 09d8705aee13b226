import fc from 'fast-check';
import { expect, test } from 'vitest';
import { factsOf, SOURCE } from '../../../seed/sources/govuk-organisations/transform.ts';
import { rawOrganisation } from '../../../seed/sources/govuk-organisations/raw.ts';
import { FactSet, type LinkFact, type NodeFact } from '../../../seed/store/facts.ts';
import { mergeVersion } from '../../../seed/store/versions.ts';
import { directoriesOf } from '../../../src/identity/directory.ts';
import { borneIn, lifeOf } from '../../../src/identity/life.ts';

/** What one register says of one of a few bodies; null: it is not listed. */
type Said = { name: string; parent: number | null; closed: boolean } | null;
type Register = { asAt: string; bodies: readonly Said[] };

const BODIES = 4;
const said = fc.option(
  fc.record({
    name: fc.constantFrom('Works', 'Boats and Canals', 'Boats & Canals', 'Lanterns'),
    parent: fc.option(fc.nat(BODIES - 1), { nil: null }),
    closed: fc.boolean(),
  }),
  { nil: null },
);
/** A register of nobody is refused as a file. */
const someBodies = fc
  .array(said, { minLength: BODIES, maxLength: BODIES })
  .filter((bodies) => bodies.some((body) => body !== null));
const registers = fc.uniqueArray(
  fc.record({
    asAt: fc.constantFrom('2018-01-01', '2019-06-01', '2021-01-01', '2022-06-01', '2024-12-01'),
    bodies: someBodies,
  }),
  { minLength: 2, maxLength: 4, selector: ({ asAt }) => asAt },
);
const shuffled = registers.chain((given) =>
  fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })),
);

const reference = (index: number) => ({ id: `https://www.gov.uk/api/organisations/body-${index}` });

const stated = ({ asAt, bodies }: Register): FactSet =>
  factsOf(
    bodies.flatMap((body, index) => {
      if (!body) return [];
      const { parent } = body;
      const status = body.closed ? 'closed' : 'live';
      const isListed = parent !== null && parent !== index && bodies[parent];
      return [
        rawOrganisation.parse({
          title: body.name,
          format: 'Other',
          details: { slug: `body-${index}`, content_id: `${index}`, govuk_status: status },
          parent_organisations: isListed ? [reference(parent)] : [],
        }),
      ];
    }),
    { asAt, source: SOURCE, sample: false },
  );

const loaded = (given: readonly Register[]): FactSet =>
  given.reduce((held, register) => mergeVersion(held, stated(register), register.asAt), new FactSet());

const texts = (fact: NodeFact | LinkFact, name: string): readonly string[] => {
  const value = fact.values[name];
  return Array.isArray(value) ? value.map(String) : [];
};
const isIn =
  (day: string) =>
  (span: string): boolean =>
    span.slice(0, 10) <= day && span.slice(11) > day;

/** Which places there are on a day, as the statements ask: within its time, out of its gaps, of a body not closed. */
function placesOn(facts: FactSet, day: string): string[] {
  const isPlace = (link: LinkFact): boolean =>
    link.type === 'CHILD_OF' &&
    String(link.values['validFrom'] ?? '') <= day &&
    String(link.values['validTo'] ?? '9999') > day &&
    !texts(link, 'gaps').some(isIn(day)) &&
    !texts(facts.nodes.get(`Organisation ${link.from}`)!, 'closedSpans').some(isIn(day));
  return [...facts.links.values()]
    .filter(isPlace)
    .map(({ from, to }) => `${from} in ${to}`)
    .toSorted();
}

const placesIn = ({ bodies }: Register): string[] =>
  bodies
    .flatMap((body, index) => {
      const parent = body?.parent ?? null;
      const isOpen = body && !body.closed && parent !== null && parent !== index && bodies[parent];
      return isOpen ? [`govuk-${index} in govuk-${parent}`] : [];
    })
    .toSorted();

test('registers in whatever order are one state, and on the day of each the places are those it lists', () => {
  fc.assert(
    fc.property(shuffled, ([given, order]) => {
      const facts = loaded(order);
      const comparable = ({ nodes, links }: FactSet) => [
        [...nodes].toSorted(([a], [b]) => (a < b ? -1 : 1)),
        [...links].toSorted(([a], [b]) => (a < b ? -1 : 1)),
      ];
      expect(comparable(facts)).toEqual(comparable(loaded(given)));
      for (const register of given)
        expect([register.asAt, placesOn(facts, register.asAt)]).toEqual([register.asAt, placesIn(register)]);
    }),
  );
});

/** Bodies as printed names are compared with them, from the facts of the registers. */
function directoriesFrom(facts: FactSet, given: readonly Register[]) {
  const versions = given.map(({ asAt }) => asAt).toSorted();
  const bodies = [...facts.nodes.values()].filter(({ label }) => label === 'Organisation');
  return directoriesOf(
    bodies.map((node) => {
      const seenIn = texts(node, 'seenIn');
      const listed = { seenIn, openedOn: null, closedOn: null, closedSpans: texts(node, 'closedSpans') };
      const named = [...facts.links.values()].filter(
        ({ type, from }) => type === 'NAMED' && from === node.id,
      );
      return {
        ...{ id: node.id, slug: null, name: String(node.values['name']), acronym: null, format: null },
        life: lifeOf(listed, versions),
        names: named.map((link) => ({
          text: link.to.split('|').at(-1)!,
          isAcronym: false,
          spans: borneIn(texts(link, 'seenIn'), { seenIn }),
        })),
        identifiers: [],
        parents: [],
      };
    }),
  );
}

/** The names that one open body alone has in a register, each with that body. */
const soleNames = ({ bodies }: Register): (readonly [name: string, id: string])[] =>
  ['Works', 'Lanterns'].flatMap((name) => {
    const open = [...bodies.entries()].filter(([, body]) => body?.name === name && !body.closed);
    return open.length === 1 ? [[name, `govuk-${open[0]![0]}`] as const] : [];
  });

test('on the day of each register a name means the one open body that has it there, whatever others had', () => {
  fc.assert(
    fc.property(shuffled, ([given, order]) => {
      const directories = directoriesFrom(loaded(order), given);
      const meant = (register: Register) =>
        soleNames(register).map(([name]) => [name, directories.on(register.asAt).exact(name)?.id]);
      expect(given.map(meant)).toEqual(given.map(soleNames));
    }),
  );
});
