import { frameworkReferences } from '../../values/framework-reference.ts';

/** What a process says of the framework it sets up or buys under. */
export type Process = {
  id: string;
  title: string | null;
  stage: string;
  framework: string | null;
  frameworkLot: string | null;
  frameworkReference: string | null;
};
export type Defined = { id: string; reference: string | null };

/** A framework that notices name and no definition knows: by its number, or by the process that sets it up. */
export type Mentioned = Readonly<{
  id: string;
  name: string;
  reference: string | null;
  knownBy: 'NUMBER' | 'PROCESS';
}>;

export const slugOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

const alone = <T>(all: ReadonlySet<T> | undefined): T | undefined =>
  all?.size === 1 ? [...all][0] : undefined;

function put<T>(sets: Map<string, Set<T>>, key: string | null | undefined, value: T): void {
  if (key) sets.set(key, (sets.get(key) ?? new Set()).add(value));
}

/**
 * Framework agreements by whatever names them: the slug or the agreement number of a definition, else a number, else the
 * process that sets one up. What is named and not defined is `mentioned`, so that it can be walked like the others.
 */
export class Agreements {
  readonly mentioned = new Map<string, Mentioned>();
  readonly #defined = new Map<string, Set<string>>();
  readonly #settingUp = new Map<string, Process>();
  /** The processes that set up what has a number. */
  readonly #byNumber = new Map<string, Set<Process>>();

  constructor(defined: readonly Defined[], processes: readonly Process[]) {
    for (const { id, reference } of defined) {
      put(this.#defined, id, id);
      put(this.#defined, frameworkReferences(reference ?? '')[0], id);
    }
    for (const process of processes) {
      if (process.stage !== 'FIRST_STAGE') continue;
      this.#settingUp.set(process.id, process);
      put(this.#byNumber, process.frameworkReference, process);
    }
  }

  /** The id of the framework that a slug, a number, an ocid or another text of a notice names. */
  named(text: string): string {
    const number = frameworkReferences(text)[0];
    for (const key of [text, slugOf(text), number]) {
      const id = key === undefined ? undefined : alone(this.#defined.get(key));
      if (id !== undefined) return id;
    }
    const process = this.#settingUp.get(text);
    if (process && process.frameworkReference) return this.named(process.frameworkReference);
    if (process)
      return this.#mention({ name: process.title ?? text, reference: null, knownBy: 'PROCESS' }, text);
    const one = number === undefined ? undefined : alone(this.#byNumber.get(number));
    const name = one?.title ?? number ?? text;
    return this.#mention({ name, reference: number ?? null, knownBy: 'NUMBER' }, number ?? text);
  }

  #mention(framework: Omit<Mentioned, 'id'>, key: string): string {
    const id = slugOf(key) || key;
    if (!this.mentioned.has(id)) this.mentioned.set(id, { id, ...framework });
    return id;
  }
}
