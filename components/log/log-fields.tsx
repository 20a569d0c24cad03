"use client";

import { Field, fieldProps, selectClass, TextField } from "@/components/ui/field";
import {
  type ApplicationState,
  applicationStates,
  type LogKind,
  mostMinutes,
} from "@/lib/domain/log-entry";
import { ItemOptionGroups, type ItemOptions } from "./item-options";

const labels = [
  ...(["item", "itemHabit", "itemApplication", "noItem", "choose"] as const),
  ...(["minutes", "minutesHint", "minutesOptional", "on", "onApplication"] as const),
  ...(["title", "titleHint", "url", "note", "noteHint", "company", "companyHint"] as const),
  ...(["role", "state", "nextOn", "nextOnHint", "save", "cancel", "stored"] as const),
];

export type LogFieldMessages = Readonly<Record<(typeof labels)[number], string>> & {
  readonly states: Readonly<Record<ApplicationState, string>>;
  /** By field and code. */
  readonly errors: Readonly<Record<string, Readonly<Record<string, string>>>>;
};

type Props = {
  values: Readonly<Record<string, string | undefined>>;
  textOf: (field: string) => string | undefined;
  items: ItemOptions;
  companies: readonly string[];
  messages: LogFieldMessages;
};

type Name = "minutes" | "on" | "title" | "url" | "note" | "company" | "role" | "nextOn";

export function LogFields({ kind, ...props }: Props & { kind: LogKind }) {
  if (kind === "study") return <StudyFields {...props} />;
  return kind === "habit" ? <HabitFields {...props} /> : <ApplicationFields {...props} />;
}

function fieldsOf({ values, textOf, messages }: Props) {
  const fieldOf = (name: Name) => ({
    name,
    label: messages[name],
    error: textOf(name),
    defaultValue: values[name],
  });
  return {
    fieldOf,
    on: { ...fieldOf("on"), type: "date", required: true },
    minutes: {
      ...fieldOf("minutes"),
      ...({ type: "number", inputMode: "numeric", min: 1, max: mostMinutes } as const),
      hint: messages.minutesHint,
    },
    note: { ...fieldOf("note"), hint: messages.noteHint },
    url: { ...fieldOf("url"), type: "url", inputMode: "url" } as const,
  };
}

const pairClass = "grid grid-cols-1 gap-5 sm:grid-cols-2";

function StudyFields(props: Props) {
  const { on, minutes, note } = fieldsOf(props);
  return (
    <>
      <ItemField {...props} label={props.messages.item} none={props.messages.noItem} />
      <div className={pairClass}>
        <TextField {...minutes} required />
        <TextField {...on} />
      </div>
      <TextField {...note} />
    </>
  );
}

function HabitFields(props: Props) {
  const { fieldOf, on, minutes, note, url } = fieldsOf(props);
  const { messages } = props;
  return (
    <>
      <ItemField {...props} label={messages.itemHabit} none={messages.choose} />
      <TextField {...fieldOf("title")} hint={messages.titleHint} />
      <TextField {...url} />
      <div className={pairClass}>
        <TextField {...on} />
        <TextField {...minutes} label={messages.minutesOptional} />
      </div>
      <TextField {...note} />
    </>
  );
}

function ApplicationFields(props: Props) {
  const { fieldOf, on, note, url } = fieldsOf(props);
  const { companies, messages } = props;
  return (
    <>
      <TextField
        {...fieldOf("company")}
        hint={messages.companyHint}
        list="companies"
        autoComplete="off"
        required
      />
      <datalist id="companies">
        {companies.map((company) => (
          <option key={company} value={company} />
        ))}
      </datalist>
      <TextField {...fieldOf("role")} />
      <ItemField {...props} label={messages.itemApplication} none={messages.noItem} />
      <StateField {...props} />
      <div className={pairClass}>
        <TextField {...on} label={messages.onApplication} />
        <TextField {...fieldOf("nextOn")} type="date" hint={messages.nextOnHint} />
      </div>
      <TextField {...url} />
      <TextField {...note} />
    </>
  );
}

function ItemField({
  values,
  textOf,
  items,
  label,
  none,
}: Props & { label: string; none: string }) {
  const item = { error: textOf("item") };
  return (
    <Field name="item" label={label} {...item}>
      <select
        // React does not reset a select to a new default.
        key={values.item}
        {...fieldProps("item", item)}
        defaultValue={values.item}
        className={selectClass}
      >
        <option value="">{none}</option>
        <ItemOptionGroups items={items} />
      </select>
    </Field>
  );
}

function StateField({ values, textOf, messages }: Props) {
  const state = { error: textOf("state") };
  return (
    <Field name="state" label={messages.state} {...state}>
      <select
        key={values.state}
        {...fieldProps("state", state)}
        defaultValue={values.state}
        className={selectClass}
      >
        {applicationStates.map((each) => (
          <option key={each} value={each}>
            {messages.states[each]}
          </option>
        ))}
      </select>
    </Field>
  );
}
