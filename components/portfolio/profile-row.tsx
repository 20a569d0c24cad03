import type { ReactNode } from "react";
import type { ProfileMessages, ProfileRowName } from "./profile-messages";

const fieldsOf: Readonly<Record<ProfileRowName, RegExp>> = {
  headline: /^headline/,
  about: /^about/,
  contact: /^(place|email|phone)/,
  links: /^links/,
};

/** One of them is open at a time; one with an error always is. */
export function ProfileRow({
  row,
  summary,
  errors,
  messages,
  children,
}: {
  row: ProfileRowName;
  /** What is saved. */
  summary: readonly string[];
  errors: Readonly<Record<string, string | undefined>>;
  messages: ProfileMessages;
  children: ReactNode;
}) {
  const hasError = Object.keys(errors).some((field) => fieldsOf[row].test(field));
  const shown = summary.filter(Boolean);
  return (
    <details name="profile" open={hasError || undefined} className="border-line border-b py-1">
      <summary className="flex min-h-11 flex-col justify-center py-2">
        <span className="font-semibold text-sm">{messages.rows[row]}</span>
        <span className="line-clamp-2 break-words text-muted text-sm">
          {shown.length > 0 ? shown.join(" · ") : messages.none}
        </span>
      </summary>
      <div className="flex flex-col gap-4 pt-2 pb-4">{children}</div>
    </details>
  );
}
