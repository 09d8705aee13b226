import { setsUpFramework } from './framework-setup.ts';
import { isArray, objectsOf, textOf } from '../../values/json.ts';
import type { KeptRelated, KeptRelease } from './kept.ts';

/** What a process is for: to set up a framework, to buy under one, or neither. */
export type Stage = 'FIRST_STAGE' | 'CALL_OFF' | 'STANDALONE' | 'UNKNOWN';

/** `reason` where no field states the stage and the texts do. */
type StageFound = { stage: Stage; stageReason: string | null };

/** The frameworks a process says it buys under. */
export const frameworksNamed = (release: KeptRelease): KeptRelated[] =>
  [release, ...objectsOf(release.contracts)]
    .flatMap(({ relatedProcesses }) => objectsOf(relatedProcesses))
    .filter(
      ({ relationship }) =>
        isArray(relationship) && relationship.some((kind) => textOf(kind) === 'framework'),
    );

/** What a process is for: as its fields state it, else as its texts say; what neither says is UNKNOWN. */
export function stageOf(release: KeptRelease): StageFound {
  const stated = (stage: Stage): StageFound => ({ stage, stageReason: null });
  const { tender } = release;
  if (frameworksNamed(release).length > 0) return stated('CALL_OFF');
  const establishes = tender?.techniques?.hasFrameworkAgreement;
  if (establishes === true) return stated('FIRST_STAGE');
  const details = textOf(tender?.procurementMethodDetails) ?? '';
  if (/call.?off from|from a framework|further competition/i.test(details)) return stated('CALL_OFF');
  if (establishes === false) return stated('STANDALONE');
  const stageReason = setsUpFramework(release);
  return stageReason ? { stage: 'FIRST_STAGE', stageReason } : stated('UNKNOWN');
}
