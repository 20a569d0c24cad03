import { useMessages } from "next-intl";

/** What came of the last form; empty where there was none. */
export function LogNotice({ name }: { name: string | undefined }) {
  const texts: Readonly<Record<string, string>> = useMessages().log.notice;
  const text = name && Object.hasOwn(texts, name) ? texts[name] : undefined;
  return (
    <p role="status" className={text ? "mb-6 rounded-control bg-pandan-soft px-4 py-3" : "sr-only"}>
      {text}
    </p>
  );
}
