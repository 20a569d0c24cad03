import fc from "fast-check";
import { type Evidence, evidenceDescriptionLimit, evidenceKinds } from "@/lib/domain/evidence";
import { linkUrlFrom } from "@/lib/domain/item-marks";
import { cleanText } from "@/lib/domain/text";
import { nameField } from "@/lib/validation/fields";

const anyLine = fc
  .string({ unit: "binary", maxLength: 200 })
  .map((text) => nameField.safeParse(text).data ?? "Sertifikat");
const anyDay = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2199-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const anyMoment = (now: Date) =>
  fc
    .date({ min: new Date(0), max: now, noInvalidDate: true })
    .map((at) => ({ at, day: at.toISOString().slice(0, 10) }));

/** Evidence as it is stored: in any state, with ids that programs chose. */
export function anyEvidence(now: Date, items = ["git", "python", "cnn"]): fc.Arbitrary<Evidence[]> {
  const content = fc.record({
    kind: fc.constantFrom(...evidenceKinds),
    title: anyLine,
    url: fc.option(fc.webUrl().map((url) => linkUrlFrom(url))),
    issuer: fc.option(anyLine),
    credentialId: fc.option(anyLine),
    dates: fc
      .tuple(fc.option(anyDay), fc.option(anyDay))
      .map(([one, other]) => (one && other && one > other ? [other, one] : [one, other])),
    description: fc.option(
      fc
        .string({ unit: "binary", maxLength: evidenceDescriptionLimit / 2 })
        .map((text) => cleanText(text).trim() || null),
    ),
    items: fc.subarray(items, { minLength: 1 }).map((keys) => [...keys].sort()),
  });
  const lifecycle = fc.tuple(anyMoment(now), fc.option(anyMoment(now)), fc.option(anyMoment(now)));
  const one = fc
    .tuple(fc.uuid(), fc.integer({ min: 1, max: 99 }), content, lifecycle)
    .map(([id, version, { dates, ...rest }, [added, changed, removed]]): Evidence => {
      const [issuedOn = null, expiresOn = null] = dates;
      return {
        ...{ id, version, ...rest, issuedOn, expiresOn },
        ...{ addedAt: added.at, addedOn: added.day },
        ...{ changedAt: changed?.at ?? null, changedOn: changed?.day ?? null },
        ...{ removedAt: removed?.at ?? null, removedOn: removed?.day ?? null },
      };
    });
  return fc.uniqueArray(one, { selector: ({ id }) => id, maxLength: 8 });
}
