import { counted } from '../../src/counted.ts';
import type { Graph } from '../../src/graph/graph.ts';
import type { Label } from '../../src/graph/model.ts';
import { versionId, writeVersion, type VersionFacts } from './dataset.ts';
import { differenceOf, FactSet, isEmpty, nodeKey, type FactDifference } from './facts.ts';
import { sampleFacts, storedFacts, writeDifference, type FactScope } from './fact-store.ts';
import type { Follow } from './follow.ts';
import { takeUnlinked, unlinkedNotes, withBothEnds } from './link-ends.ts';
import type { ReportBuilder } from '../report.ts';
import { mergeVersion } from './versions.ts';

export type ReferenceLoad = {
  scope: FactScope;
  stated: FactSet;
  version: VersionFacts;
  /** The label whose nodes are the source's records; the report counts these. */
  recordLabel: Label;
  /** Where two versions know one thing by different ids: what is held and what is stated, under one id each. */
  unify?: ((stored: FactSet, stated: FactSet) => { stored: FactSet; stated: FactSet }) | undefined;
};

/** What writing facts needs of whoever runs the import; a dry run counts and writes nothing. */
export type FactsContext = { graph: Graph; follow: Pick<Follow, 'facts'>; dryRun: boolean };

/** Provenance: every record's node is derived from the version, by its place in it. */
function withProvenance({ stated, version, recordLabel }: ReferenceLoad): FactSet {
  const to = versionId(version.dataset.id, version.asAt);
  const sample = version.dataset.sample || null;
  for (const { label, id } of stated.nodes.values())
    if (label === recordLabel) stated.link('DERIVED_FROM', [[label, id], to], { locator: id, sample });
  return stated;
}

function countRecords(report: ReportBuilder, difference: FactDifference, load: ReferenceLoad): void {
  const { nodes, links } = difference;
  const owners = (facts: readonly { record: string }[]): string[] => facts.map(({ record }) => record);
  const created = new Set(
    nodes.created.filter(({ label }) => label === load.recordLabel).map(({ id }) => id),
  );
  const touched = new Set(
    [
      ...owners(nodes.updated),
      ...owners(nodes.created),
      ...owners(links.created),
      ...owners(links.updated),
      ...owners(links.removed),
    ].filter((id) => !created.has(id)),
  );
  const stated = [...load.stated.nodes.values()].filter(({ label }) => label === load.recordLabel);
  const ids = new Set(stated.map(({ id }) => id));
  const gone = links.removed.filter(({ type, from }) => type === 'DERIVED_FROM' && !ids.has(from)).length;
  if (gone > 0)
    report.note(
      `Of what ${versionId(load.version.dataset.id, load.version.asAt)} had before, ${counted(gone, 'record')} ${gone === 1 ? 'is' : 'are'} not in it any more; what was stated there is kept, and no longer said to be of it.`,
    );
  report.count({
    created: created.size,
    updated: stated.filter(({ id }) => touched.has(id)).length,
    unchanged: stated.filter(({ id }) => !created.has(id) && !touched.has(id)).length,
    retired:
      gone + nodes.removed.length + links.updated.filter(({ values }) => values['current'] === false).length,
  });
}

/**
 * Loads one version of a reference source: what it states takes the place of what the same version stated before,
 * and joins what other versions state. A record it no longer has is counted as retired. Writes one transaction, or nothing when nothing changed.
 */
export async function loadReference(
  context: FactsContext,
  report: ReportBuilder,
  load: ReferenceLoad,
): Promise<void> {
  const { graph, follow, dryRun } = context;
  const provenance = {
    type: 'DERIVED_FROM',
    from: load.recordLabel,
    to: 'DatasetVersion',
    owner: 'from',
  } as const;
  const scope = { ...load.scope, links: [...load.scope.links, provenance] };
  const unlisted = takeUnlinked(load.stated, new Set(scope.whole));
  for (const note of unlinkedNotes(unlisted, 'this version lists no')) report.note(note);
  const stored = await storedFacts(graph, scope);
  const sample = await sampleFacts(graph, scope);
  const stated = withProvenance(load);
  const unified = load.unify?.(stored, stated) ?? { stored, stated };
  const merged = mergeVersion(unified.stored, unified.stated, load.version.asAt);
  const before = new FactSet();
  for (const fact of [...stored.nodes.values(), ...sample.nodes.values()]) before.add(fact);
  for (const fact of stored.links.values()) before.add(fact);
  const { difference, unlinked } = await withBothEnds(
    graph,
    differenceOf(before, merged),
    new Set([
      ...merged.nodes.keys(),
      nodeKey('DatasetVersion', versionId(load.version.dataset.id, load.version.asAt)),
    ]),
  );
  for (const note of unlinkedNotes(unlinked)) report.note(note);
  countRecords(report, difference, { ...load, stated: unified.stated });
  if (dryRun || isEmpty(difference)) return;
  await graph.write.transaction(async (tx) => {
    await writeVersion(tx, load.version);
    await writeDifference(tx, difference);
    await follow.facts(tx, difference);
  });
}
