import type { Graph } from '../../../src/graph/graph.ts';
import { chunksOf } from '../../values/chunks.ts';
import { numberClue, type PrintedName } from './clues.ts';
import { printedKey } from './printed.ts';

const CLUES_A_READ = 1_000;

/** Printed names that share clues with some, read when they are asked for: all that may say something of those. */
export class Neighbours {
  readonly #graph: Graph;
  readonly #names = new Map<string, PrintedName>();
  readonly #known = new Set<string>();

  constructor(graph: Graph) {
    this.#graph = graph;
  }

  /** Reads the names that hang on clues, then those that share a number with them, and so on. */
  async ask(clues: Iterable<string>): Promise<void> {
    for (let sought = this.#unknown(clues); sought.length > 0;) {
      const identifiers = new Set<string>();
      for (const part of chunksOf(sought, CLUES_A_READ))
        for (const { clue: _, ...name } of await this.#graph.read('clues-names', { clues: part })) {
          this.#names.set(`${name.role} ${printedKey(name)}`, name);
          for (const one of name.identifiers) identifiers.add(one);
        }
      for (const clue of sought) this.#known.add(clue);
      sought = this.#unknown([...identifiers].map(numberClue));
    }
  }

  /** Whether all names that hang on a clue were read. */
  knows(clue: string): boolean {
    return this.#known.has(clue);
  }

  #unknown(clues: Iterable<string>): string[] {
    return [...new Set(clues)].filter((clue) => !this.#known.has(clue));
  }

  get names(): PrintedName[] {
    return [...this.#names.values()];
  }

  /** Clues of numbers that were followed. */
  get numbers(): string[] {
    return this.names.flatMap(({ identifiers }) => identifiers.map(numberClue));
  }
}
