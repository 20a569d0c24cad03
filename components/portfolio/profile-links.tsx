import { useState } from "react";
import { TextField } from "@/components/ui/field";
import { type ProfileLink, profileLimits } from "@/lib/domain/profile";
import type { ProfileMessages } from "./profile-messages";

const spareRows = 2;

/** At most as many as there may be links, and never fewer than before: the last row may hold what was typed there. */
function useRowCount(wanted: number): number {
  const [most, setMost] = useState(wanted);
  if (wanted > most) setMost(wanted);
  return Math.min(profileLimits.links, Math.max(most, wanted));
}

/** A row for each link and two more. */
export function ProfileLinks({
  links,
  errors,
  typed,
  messages: { link, hints },
}: {
  links: readonly ProfileLink[];
  errors: Readonly<Record<string, string | undefined>>;
  /** What was sent in a field, or what is saved. */
  typed: (name: string, saved: string) => string;
  messages: ProfileMessages;
}) {
  const count = useRowCount(links.length + spareRows);
  const names = Array.from({ length: count }, (_, row) => `links.${row}`);
  const field = (name: string, row: number, part: "label" | "url") => (
    <TextField
      name={`${name}.${part}`}
      label={link[part].replace("{number}", String(row + 1))}
      error={errors[`${name}.${part}`]}
      inputMode={part === "url" ? "url" : "text"}
      defaultValue={typed(`${name}.${part}`, links[row]?.[part] ?? "")}
    />
  );
  return (
    <>
      <p className="text-muted text-sm">{hints.links}</p>
      {errors.links && <p className="font-medium text-bata text-sm">{errors.links}</p>}
      {names.map((name, row) => (
        <div key={name} className="grid grid-cols-1 gap-2 sm:grid-cols-[2fr_3fr]">
          {field(name, row, "label")}
          {field(name, row, "url")}
        </div>
      ))}
    </>
  );
}
