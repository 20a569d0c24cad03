import { earliestDay } from "@/lib/domain/happened-on";
import { linkUrlFromTyped } from "@/lib/domain/item-marks";
import { isFigure, missingResultParts } from "@/lib/domain/project-result";
import { cleanLine, cleanText } from "@/lib/domain/text";
import type { FieldValues } from "./field-values";
import type { SectionField } from "./section-field";

type Codes = Readonly<Record<string, string | undefined>>;

/** A text with a limit of entries has one a line. */
function textCodeOf({ kind, limit = Infinity, most }: SectionField, value: string) {
  const clean = kind === "line" ? cleanLine(value) : cleanText(value).trim();
  const entries = most === undefined ? [clean] : clean.split("\n").filter((line) => line.trim());
  if (entries.length > (most ?? 1)) return "too-many";
  return entries.some((entry) => entry.length > limit) ? "too-long" : undefined;
}

function codeOf(field: SectionField, value: string): string | undefined {
  const { kind, most = Infinity } = field;
  const isEmpty = value.trim() === "";
  if (kind === "ticks") return value.split(" ").length > most ? "too-many" : undefined;
  if (kind === "day") return !isEmpty && value < earliestDay ? "not-a-day" : undefined;
  if (kind === "url") return isEmpty || linkUrlFromTyped(value.trim()) ? undefined : "not-a-link";
  return kind === "choice" ? undefined : textCodeOf(field, value);
}

function resultCodes({ metric = "", value = "", baseline = "", ...others }: FieldValues): Codes {
  const [typed, sample, measured] = [cleanLine(value), others.sample ?? "", others.measured ?? ""];
  return {
    ...missingResultParts({
      ...{ metric: cleanLine(metric), value: typed, baseline: cleanLine(baseline) },
      ...{ sample, measured },
    }),
    ...(typed !== "" && !isFigure(typed) && { value: "no-number" }),
  };
}

function aboutCodes({ title = "", startedOn = "", finishedOn = "" }: FieldValues): Codes {
  return {
    ...(title.trim() === "" && { title: "required" }),
    ...(startedOn && finishedOn && finishedOn < startedOn && { finishedOn: "before-start" }),
  };
}

/** What the server would refuse, as codes by field, so that what is still being typed is not sent. */
export function sectionErrorsOf(
  section: string,
  fields: readonly SectionField[],
  values: FieldValues,
): Readonly<Record<string, string>> {
  const codes: Codes = {
    ...(section === "result" && resultCodes(values)),
    ...(section === "about" && aboutCodes(values)),
  };
  const entries = fields.flatMap((field) => {
    const code = codeOf(field, values[field.name] ?? "") ?? codes[field.name];
    return code === undefined ? [] : [[field.name, code] as const];
  });
  return Object.fromEntries(entries);
}
