import type { FrameworkWindowKind } from '../../generated/schema-types.ts';
import type { Context } from '../domain/context.ts';
import type { RowOf } from '../graph/catalogue.ts';
import type { OpportunityNode } from '../opportunity/node.ts';
import { linked } from '../process/node.ts';

type Defined = Pick<RowOf<'frameworks-by-slug'>, 'id' | 'startsOn' | 'endsOn' | 'evidence'>;

/** Days in which a framework is open for something, as one source states them; `opportunity` is null where its definition does. */
export type Window = Readonly<{
  kind: FrameworkWindowKind;
  from: string | null;
  to: string | null;
  source: string;
  opportunity: OpportunityNode | null;
}>;

/** The purchases that set a framework up. */
export const settingUp = (id: string, context: Context): Promise<OpportunityNode[]> =>
  linked(context, { way: 'processesSettingUp', from: id, to: context.loaders.opportunity.byId });

/** A window of which at least one day is stated. */
const isStated = ({ from, to }: Window): boolean => from !== null || to !== null;

function ofDefinition({ startsOn, endsOn, evidence }: Defined): Window {
  return {
    kind: 'LIVE',
    from: startsOn,
    to: endsOn,
    source: evidence ?? 'the definition of the framework',
    opportunity: null,
  };
}

function ofPurchase(opportunity: OpportunityNode): Window[] {
  const { publishedOn, closesOn, startsOn, endsOn, maxEndsOn } = opportunity;
  const stated = { source: `the notices of ${opportunity.ocid}`, opportunity };
  return [
    // Whoever announces without a last day says nothing of a window.
    ...(closesOn === null
      ? []
      : [{ kind: 'APPLICATION', from: publishedOn, to: closesOn, ...stated } as const]),
    { kind: 'LIVE', from: startsOn, to: endsOn, ...stated },
    ...(maxEndsOn === null || maxEndsOn === endsOn
      ? []
      : [{ kind: 'EXTENSION', from: endsOn, to: maxEndsOn, ...stated } as const]),
  ];
}

/** The windows of a framework that any source states: its definition first, then each purchase that set it up. */
export async function windowsOf(framework: Defined, context: Context): Promise<Window[]> {
  const purchases = await settingUp(framework.id, context);
  return [ofDefinition(framework), ...purchases.flatMap(ofPurchase)].filter(isStated);
}
