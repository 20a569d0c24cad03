import { defaultPathKey, pathOf } from "../content/paths";
import { findEvidence } from "../data/evidence/evidence";
import {
  findEvidenceByIds,
  findEvidenceIds,
  findEvidenceList,
} from "../data/evidence/evidence-list";
import type { LevelledEvidence } from "../domain/evidence";
import { type EvidenceData, evidenceDataOf } from "../domain/evidence-data";
import type { Learner } from "../domain/learner";
import type { Locale } from "../domain/locale";
import { type ItemLocation, itemLocationsOf, type Step } from "../domain/path";
import { paths } from "../paths";
import { type LearnerProgress, requireProgress } from "./progress";

const path = pathOf(defaultPathKey);
const places = itemLocationsOf(path);
const pageSize = 30;

export async function loadEvidenceData({ id }: Learner): Promise<EvidenceData[]> {
  return (await findEvidenceList(id, path.key)).map(evidenceDataOf);
}

export async function loadEvidenceOfItem(
  { id }: Learner,
  item: string,
): Promise<readonly LevelledEvidence[]> {
  return findEvidenceList(id, path.key, item);
}

export type EvidenceListView = LearnerProgress & {
  /** The item that was asked for; null for all evidence. */
  readonly of: ItemLocation | null;
  /** Newest first. */
  readonly evidence: readonly LevelledEvidence[];
  /** On all pages. */
  readonly count: number;
  /** From 1. */
  readonly page: number;
  readonly pageCount: number;
  readonly places: ReadonlyMap<string, ItemLocation>;
};

/** A page of the signed-in learner's evidence; beyond the last one, that one. */
export async function loadEvidenceList(
  locale: Locale,
  { item, page: wanted }: { readonly item?: string | undefined; readonly page: number },
): Promise<EvidenceListView> {
  const query = { item, page: wanted > 1 ? wanted : undefined };
  const learnerProgress = await requireProgress(locale, paths.evidenceList(locale, query));
  const { id } = learnerProgress.learner;
  const ids = await findEvidenceIds(id, path.key, item);
  const pageCount = Math.max(1, Math.ceil(ids.length / pageSize));
  const page = Math.min(wanted, pageCount);
  const shown = ids.slice((page - 1) * pageSize, page * pageSize);
  const evidence = await findEvidenceByIds(id, path.key, shown);
  const of = places.get(item ?? "") ?? null;
  return { ...learnerProgress, of, evidence, count: ids.length, page, pageCount, places };
}

export type EvidenceView = LearnerProgress & {
  /** Null where there is none, or none any more. */
  readonly evidence: LevelledEvidence | null;
  /** The items that it supports, in the order of the path. */
  readonly supported: readonly ItemLocation[];
  readonly steps: readonly Step[];
};

export async function loadEvidence(locale: Locale, id: string): Promise<EvidenceView> {
  const learnerProgress = await requireProgress(locale, paths.evidence(locale, id));
  const evidence = await findEvidence(learnerProgress.learner.id, path.key, id);
  const items = new Set(evidence?.items);
  const supported = [...places.values()].filter(({ item }) => items.has(item.key));
  return { ...learnerProgress, evidence, supported, steps: path.steps };
}

export type NewEvidenceView = LearnerProgress & {
  /** The item that it is for, if one is known. */
  readonly of: ItemLocation | null;
  readonly steps: readonly Step[];
};

export async function loadNewEvidence(
  locale: Locale,
  item: string | undefined,
): Promise<NewEvidenceView> {
  const learnerProgress = await requireProgress(locale, paths.newEvidence(locale, item));
  return { ...learnerProgress, of: places.get(item ?? "") ?? null, steps: path.steps };
}
