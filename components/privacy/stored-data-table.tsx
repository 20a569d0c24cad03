import type { PrivacyTranslator } from "./privacy-translator";

const rows = [
  "profile",
  "progress",
  "items",
  "documents",
  "evidence",
  "projects",
  "plan",
  "log",
  "reviews",
  "calendar",
  "reminders",
  "secrets",
  "sessions",
  "tokens",
  "limits",
  "audit",
  "backups",
  "erased",
] as const;

/** On a phone each row becomes a block. */
export function StoredDataTable({ t }: { t: PrivacyTranslator }) {
  const label = "font-semibold text-muted text-sm sm:sr-only";
  return (
    <dl className="divide-y divide-line rounded-card border border-line bg-surface shadow-card">
      {rows.map((row) => (
        <div
          key={row}
          className="grid grid-cols-1 gap-x-5 gap-y-1 p-4 sm:grid-cols-[2fr_2fr_1.4fr] sm:px-5"
        >
          <dt className="font-semibold">{t(`stored.${row}.what`)}</dt>
          <dd>
            <span className={label}>{t("stored.why")}: </span>
            {t(`stored.${row}.why`)}
          </dd>
          <dd className="text-muted">
            <span className={label}>{t("stored.long")}: </span>
            {t(`stored.${row}.long`)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
