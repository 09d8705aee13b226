import type { z } from 'zod';

/** Members that are told apart; a published record has far fewer. */
const MOST = 1_000;

/** What a shape is made of, of which the library's types say less. */
type Parts = {
  innerType?: z.ZodType;
  in?: z.ZodType;
  shape?: Readonly<Record<string, z.ZodType>>;
  element?: z.ZodType;
};

const partsOf = ({ def }: z.ZodType): Parts => def as Parts;

/** What stands within a shape that only says that something may be missing, or is changed afterwards. */
function within(shape: z.ZodType): z.ZodType {
  const { innerType, in: before } = partsOf(shape);
  const inner = innerType ?? before;
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

  #see(value: unknown, whole: z.ZodType, path: string): void {
    if (typeof value !== 'object' || value === null) return;
    const { shape, element } = partsOf(within(whole));
    if (Array.isArray(value)) {
      if (element) for (const item of value) this.#see(item, element, path);
      return;
    }
    if (!shape) return;
    for (const [name, member] of Object.entries(value)) {
      const place = path ? `${path}.${name}` : name;
      if (Object.hasOwn(shape, name)) this.#see(member, shape[name]!, place);
      else if (this.#names.size < MOST) this.#names.add(place);
    }
  }
}
