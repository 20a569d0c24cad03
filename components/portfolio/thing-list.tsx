"use client";

import { selectionFields } from "@/lib/domain/selection-form";
import { CheckRow } from "./check-row";

/** The single things of a section; as data and not as rows from the server, because there can be thousands. */
export function ThingList({
  things,
}: {
  things: readonly { readonly name: string; readonly title: string; readonly isShown: boolean }[];
}) {
  return (
    <ul className="pb-2">
      {things.map(({ name, title, isShown }) => (
        <li key={name}>
          <input type="hidden" name="listed" value={name} />
          <CheckRow name={selectionFields.thing(name)} label={title} isChecked={isShown} />
        </li>
      ))}
    </ul>
  );
}
