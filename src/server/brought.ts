import type { Domain } from '../domain/domain.ts';
import { invariant } from '../errors.ts';

type Part<Kind> = Readonly<{ domain: string; brings: Kind | undefined }>;

/** What domains bring of one kind, by name, as one; each name is brought by one of them. */
function together<Kind extends object>(kind: string, parts: readonly Part<Kind>[]): Partial<Kind> {
  const bringers = new Map<string, string>();
  const whole: Partial<Kind> = {};
  for (const { domain, brings } of parts) {
    for (const name of Object.keys(brings ?? {})) {
      const other = bringers.get(name);
      invariant(other === undefined, `the ${kind} ${name} is brought by ${other} and by ${domain}`);
      bringers.set(name, domain);
    }
    Object.assign(whole, brings);
  }
  return whole;
}

/** What all domains bring. @throws Error with both domains when two bring something of one name. */
export function brought(domains: readonly Domain[]) {
  const of = <Kind extends object>(
    kind: string,
    brings: (domain: Domain) => Kind | undefined,
  ): Partial<Kind> =>
    together(
      kind,
      domains.map((domain) => ({ domain: domain.name, brings: brings(domain) })),
    );
  of('search kind', ({ finders = [] }) =>
    Object.fromEntries(finders.flatMap(({ kinds }) => kinds.map((kind) => [kind, true]))),
  );
  return {
    types: of('type', ({ types }) => types),
    query: of('query field', ({ query }) => query),
    loaders: of('loader', ({ loaders }) => loaders),
    nodes: of('node kind', ({ nodes }) => nodes),
    finders: domains.flatMap(({ finders = [] }) => finders),
  };
}
