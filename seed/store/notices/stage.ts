import { setsUpFramework } from './framework-setup.ts';
import { at, isArray, objectsOf, textOf, type JsonObject } from '../../values/json.ts';

/** What a process is for: to set up a framework, to buy under one, or neither. */
export type Stage = 'FIRST_STAGE' | 'CALL_OFF' | 'STANDALONE' | 'UNKNOWN';

/** `reason` where no field states the stage and the texts do. */
type StageFound = { stage: Stage; stageReason: string | null };

/** The frameworks a process says it buys under. */
export const frameworksNamed = (release: JsonObject): JsonObject[] =>
  [release, ...objectsOf(at(release, 'contracts'))]
    .flatMap((one) => objectsOf(at(one, 'relatedProcesses')))
    .filter((related) => {
      const kinds = at(related, 'relationship');
      return isArray(kinds) && kinds.some((kind) => textOf(kind) === 'framework');
    });

/** What a process is for: as its fields state it, else as its texts say; what neither says is UNKNOWN. */
export function stageOf(release: JsonObject): StageFound {
  const stated = (stage: Stage): StageFound => ({ stage, stageReason: null });
  const tender = at(release, 'tender');
  if (frameworksNamed(release).length > 0) return stated('CALL_OFF');
  const establishes = at(tender, 'techniques', 'hasFrameworkAgreement');
  if (establishes === true) return stated('FIRST_STAGE');
  const details = textOf(at(tender, 'procurementMethodDetails')) ?? '';
  if (/call.?off from|from a framework|further competition/i.test(details)) return stated('CALL_OFF');
  if (establishes === false) return stated('STANDALONE');
  const stageReason = setsUpFramework(release);
  return stageReason ? { stage: 'FIRST_STAGE', stageReason } : stated('UNKNOWN');
}
