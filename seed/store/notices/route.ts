import { textOf } from '../../values/json.ts';
import type { KeptTender } from './kept.ts';

/** How suppliers were chosen. */
export const ROUTES = [
  'DIRECT_AWARD',
  'FURTHER_COMPETITION',
  'CALL_OFF',
  'QUOTATION',
  'OPEN',
  'RESTRICTED',
  'NEGOTIATED',
  'COMPETITIVE_DIALOGUE',
  'LIMITED',
  'SELECTIVE',
  'UNKNOWN',
] as const;
export type Route = (typeof ROUTES)[number];

/** What sources write into `procurementMethodDetails`; the first that fits counts. */
const BY_DETAILS: readonly (readonly [RegExp, Route])[] = [
  [/further competition|mini.?competition/i, 'FURTHER_COMPETITION'],
  [
    /direct award|single tender|without\s*(?:prior\s*)?publication|without\s*(?:a\s*call\s*for\s*)?competition/i,
    'DIRECT_AWARD',
  ],
  [/call.?off from|from a framework/i, 'CALL_OFF'],
  [/quotation/i, 'QUOTATION'],
  [/restricted/i, 'RESTRICTED'],
  [/competitive dialogue/i, 'COMPETITIVE_DIALOGUE'],
  [/negotiat|competitive flexible/i, 'NEGOTIATED'],
  [/\bopen\b/i, 'OPEN'],
];

const BY_METHOD: Readonly<Record<string, Route>> = {
  direct: 'DIRECT_AWARD',
  limited: 'LIMITED',
  selective: 'SELECTIVE',
  open: 'OPEN',
};

/** How suppliers were chosen: by the words of the source, else by the standard's coarse codes. */
export function routeOf(tender: KeptTender | null | undefined): Route {
  const details = textOf(tender?.procurementMethodDetails) ?? '';
  const method = textOf(tender?.procurementMethod) ?? '';
  const said = BY_DETAILS.find(([pattern]) => pattern.test(details));
  if (said) return said[1];
  return Object.hasOwn(BY_METHOD, method) ? BY_METHOD[method]! : 'UNKNOWN';
}

/** How suppliers were chosen, and the words of the source for it. */
type Procedure = { route: Route; methodDetails: string | null };

/** Words of forms that say nothing. */
const NOTHING = /^(?:other|not ?specified|not ?applicable|none|n\/a)?[\s–-]*$/i;

const procedureIn = (tender: KeptTender | null | undefined): Procedure => ({
  route: routeOf(tender),
  methodDetails: textOf(tender?.procurementMethodDetails),
});

/**
 * The procedure of a process: as its last notices have it, or where those say nothing, such as “Other - ”, as the last
 * one that does.
 * @param compiled of all of them.
 */
export function procedureOf(
  releases: readonly { tender?: KeptTender | null }[],
  compiled: KeptTender | null | undefined,
): Procedure {
  const today = procedureIn(compiled);
  if (today.route !== 'UNKNOWN' || !NOTHING.test(today.methodDetails ?? '')) return today;
  return (
    releases.map(({ tender }) => procedureIn(tender)).findLast(({ route }) => route !== 'UNKNOWN') ?? today
  );
}
