import type { RecordedReview } from "../../domain/archive";
import type { RecordImportPlan } from "../../domain/record-import";
import type { SqlTransaction } from "../engines/engine";
import type { ImportLists } from "../progress/import-upload";

/** A review never changes, so that one with the same id stays as it is here. */
export async function* asRecords(batches: AsyncIterable<readonly RecordedReview[]>) {
  for await (const batch of batches)
    yield batch.map(({ id }) => ({
      id,
      version: 1,
      addedAt: null,
      changedAt: null,
      removedAt: null,
    }));
}

export async function saveImportedReviews(
  tx: SqlTransaction,
  enrolmentId: string,
  source: Pick<ImportLists, "reviews">,
  { taken }: RecordImportPlan,
): Promise<void> {
  if (taken.size === 0) return;
  for await (const batch of source.reviews(tx)) {
    const added = batch.filter(({ id }) => taken.has(id));
    await tx.insert(
      "Review",
      added.map(({ item: itemKey, on: localDate, id, answer, at }) => ({
        enrolmentId,
        id,
        itemKey,
        answer,
        at,
        localDate,
      })),
    );
  }
}
