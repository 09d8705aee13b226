import { BuyergraphError } from '../errors.ts';

/** The two ends of a condition that is a span, by their names in a filter. */
type Span<Filter> = readonly [from: keyof Filter & string, to: keyof Filter & string];

/** @throws BuyergraphError BAD_USER_INPUT for a span of a filter that ends before it begins. */
export function assertSpans<Filter extends object>(filter: Filter, spans: readonly Span<Filter>[]): void {
  for (const [from, to] of spans) {
    const [least, most] = [filter[from], filter[to]];
    if (least == null || most == null || least <= most) continue;
    const isAmount = typeof least === 'bigint';
    const [after, first] = isAmount ? ['more than', 'smaller'] : ['after', 'earlier'];
    throw new BuyergraphError(
      'BAD_USER_INPUT',
      `${from} is ${after} ${to}; give the ${first} one as ${from}.`,
    );
  }
}
