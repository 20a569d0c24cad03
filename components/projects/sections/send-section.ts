import { clientPaths } from "@/lib/client-paths";
import { pageOwnerHeader } from "@/lib/domain/page-owner";
import type { SaveAnswer, SavedText } from "../../forms/text-saver";
import type { FieldValues } from "./field-values";

/** In ms. */
const requestTimeout = 8000;

/** Max characters of a request that completes when the visitor leaves the page: browsers allow 64 KiB. */
const keepaliveLimit = 15_000;

type Body = {
  readonly error?: { readonly code?: string; readonly reasons?: readonly string[] };
  readonly current?: Stored;
} & Partial<Stored>;
type Stored = { readonly version: number; readonly base: string; readonly values: FieldValues };

type Section = {
  readonly project: string;
  readonly section: string;
  readonly owner: string;
  /** Fields whose values are lists, separated by spaces. */
  readonly listFields: ReadonlySet<string>;
  /** The text that stands for values. */
  readonly textOf: (values: FieldValues) => string;
  /** Codes by field; none once they are saved. */
  readonly onErrors: (errors: FieldValues) => void;
};

/** From reasons such as "value: no-number". */
function errorsFrom(reasons: readonly string[] = []): FieldValues {
  const pairs = reasons.map((reason) => /^([^:]*): (.*)$/s.exec(reason)?.slice(1) ?? [reason, ""]);
  return Object.fromEntries(pairs.toReversed());
}

/** Sends the fields of one section; `bases` are what its versions are based on. */
export function sendSectionOf(
  { project, section, owner, listFields, textOf, onErrors }: Section,
  bases: Map<number, string>,
) {
  const remember = ({ version, base }: Stored) => bases.set(version, base);
  const answerOf = (status: number, body: Body): SaveAnswer => {
    const { error, current, version, base, values } = body;
    if (status === 200 && version !== undefined && base !== undefined && values) {
      remember({ version, base, values });
      onErrors({});
      return { outcome: "saved", version };
    }
    if (status === 409 && current) {
      remember(current);
      return {
        outcome: "conflict",
        current: { text: textOf(current.values), version: current.version },
      };
    }
    if (status === 422) onErrors(errorsFrom(error?.reasons));
    return { outcome: refusals[status] ?? "failed" };
  };
  return async ({ text, version }: SavedText): Promise<SaveAnswer> => {
    const values = JSON.parse(text) as FieldValues;
    const fields = Object.entries(values).map(([name, value]) => [
      name,
      listFields.has(name) ? value.split(" ").filter(Boolean) : value,
    ]);
    const body = JSON.stringify({ ...Object.fromEntries(fields), base: bases.get(version) ?? "" });
    try {
      const response = await fetch(clientPaths.projectSection(project, section), {
        method: "PUT",
        headers: { "Content-Type": "application/json", [pageOwnerHeader]: owner },
        body,
        signal: AbortSignal.timeout(requestTimeout),
        keepalive: body.length < keepaliveLimit,
      });
      return answerOf(response.status, await response.json());
    } catch {
      return { outcome: "failed" };
    }
  };
}

const refusals: Readonly<Record<number, Exclude<SaveAnswer["outcome"], "saved" | "conflict">>> = {
  401: "signed-out",
  404: "gone",
  409: "other-learner",
  410: "gone",
  413: "too-long",
  422: "invalid",
};
