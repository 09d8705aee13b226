import { z } from 'zod';

/** Members that are told apart; a published record has far fewer. */
const MOST = 1_000;

/** What stands within a shape that only says that something may be missing, or is changed afterwards. */
function within(shape: unknown): unknown {
  if (!(shape instanceof z.ZodType)) return shape;
  const { def } = shape;
  const inner = 'innerType' in def ? def.innerType : 'in' in def ? def.in : null;
  return inner ? within(inner) : shape;
}

/** Which members of the records of a file no shape reads, by their path; each once. */
export class UnreadMembers {
  readonly #shape: z.ZodType;
  readonly #names = new Set<string>();

  constructor(shape: z.ZodType) {
    this.#shape = shape;
  }

  see(value: unknown): void {
    this.#see(value, this.#shape, '');
  }

  names(): string[] {
    return [...this.#names].toSorted();
  }

  #see(value: unknown, whole: unknown, path: string): void {
    if (typeof value !== 'object' || value === null) return;
    const inner = within(whole);
    if (Array.isArray(value)) {
      if (inner instanceof z.ZodArray) for (const item of value) this.#see(item, inner.element, path);
      return;
    }
    if (!(inner instanceof z.ZodObject)) return;
    const { shape } = inner;
    for (const [name, member] of Object.entries(value)) {
      const place = path ? `${path}.${name}` : name;
      if (Object.hasOwn(shape, name)) this.#see(member, shape[name], place);
      else if (this.#names.size < MOST) this.#names.add(place);
    }
  }
}
