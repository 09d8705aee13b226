import type { Graph } from '../../src/graph/graph.ts';
import { emptyGraph } from './graph.ts';
import { importedTogether } from './imported.ts';
import { nameOf, registerFile, type BodyTold } from './register-file.ts';
import { salesFileOf, type LineTold } from './sales-file.ts';

type Told<T> = { [K in keyof T]: T[K] };
type Place = Told<Omit<BodyTold, 'slug' | 'parents'>> & { childOf?: string | readonly string[] };

/** A graph told fact by fact and, once awaited, written by the importers from files that state these facts. */
class GraphTold implements PromiseLike<Graph> {
  readonly #bodies: BodyTold[] = [];
  readonly #versions = new Map<string, LineTold[]>();

  /** A body of the register, named by its slug. */
  organisation(slug: string, { childOf = [], ...more }: Place = {}): this {
    this.#bodies.push({ slug, parents: [childOf].flat(), ...more });
    return this;
  }

  /** An invoiced line; `buyer` is the slug of a body told before, or a name as printed. */
  spend({ buyer, asAt = '2014-01-31', ...line }: LineTold & { asAt?: string }): this {
    const body = this.#bodies.find(({ slug }) => slug === buyer);
    const lines = this.#versions.get(asAt) ?? [];
    this.#versions.set(asAt, [...lines, { ...line, buyer: body ? nameOf(body) : buyer }]);
    return this;
  }

  async #written(): Promise<Graph> {
    const graph = await emptyGraph();
    const registers = this.#bodies.length > 0 ? [registerFile(this.#bodies)] : [];
    await importedTogether(graph, [
      ...registers.map((path) => ['govuk-organisations', path] as const),
      ...[...this.#versions].map(([asAt, lines]) => ['g-cloud-sales', salesFileOf(lines, asAt)] as const),
    ]);
    return graph;
  }

  // Awaiting the told graph is what writes it: `await aGraph().organisation('ministry')`.
  // oxlint-disable-next-line unicorn/no-thenable
  then<A = Graph, B = never>(
    done?: ((graph: Graph) => A | PromiseLike<A>) | null,
    failed?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): PromiseLike<A | B> {
    return this.#written().then(done, failed);
  }
}

/** Begins a graph with nothing in it; say only the facts that matter. */
export const aGraph = (): GraphTold => new GraphTold();
