"use client";

import {
  RecordForm,
  type RecordFormMessages,
  type RecordFormProps,
} from "@/components/forms/records/record-form";
import { type EvidenceFieldMessages, EvidenceFields } from "./evidence-fields";
import { type ChoosableStep, ItemChoice } from "./item-choice";

export type EvidenceFormMessages = EvidenceFieldMessages & RecordFormMessages;

/** The values of the fields as texts; those of `items` are separated by spaces. */
export type EvidenceFormValues = Readonly<Record<string, string>> & { readonly items: string };

type Props = RecordFormProps & {
  initial: EvidenceFormValues;
  steps: readonly ChoosableStep[];
  messages: EvidenceFormMessages;
};

/** Adds or changes evidence. */
export function EvidenceForm({ steps, ...props }: Props) {
  const { messages } = props;
  return (
    <RecordForm {...props} field="evidence">
      {(values, textOf) => (
        <>
          <EvidenceFields values={values} textOf={textOf} messages={messages} />
          <ItemChoice
            steps={steps}
            chosen={new Set(values.items?.split(" "))}
            messages={messages}
            error={textOf("items")}
          />
        </>
      )}
    </RecordForm>
  );
}
