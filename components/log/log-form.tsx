"use client";

import {
  RecordForm,
  type RecordFormMessages,
  type RecordFormProps,
} from "@/components/forms/records/record-form";
import type { LogKind } from "@/lib/domain/log-entry";
import type { ItemOptions } from "./item-options";
import { type LogFieldMessages, LogFields } from "./log-fields";

export type LogFormMessages = LogFieldMessages & RecordFormMessages;

type Props = RecordFormProps & {
  kind: LogKind;
  initial: Readonly<Record<string, string>>;
  items: ItemOptions;
  companies: readonly string[];
  messages: LogFormMessages;
};

/** Adds or changes an entry of the log. */
export function LogForm({ kind, items, companies, ...props }: Props) {
  return (
    <RecordForm {...props} field="entry">
      {(values, textOf) => (
        <>
          <input type="hidden" name="kind" value={kind} />
          <LogFields {...{ kind, values, textOf, items, companies, messages: props.messages }} />
        </>
      )}
    </RecordForm>
  );
}
