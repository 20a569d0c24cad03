import { useMessages, useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { CopyButton } from "./copy-button";

export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const t = useTranslations("secondFactor.codes");
  const messages = useMessages().secondFactor.codes;
  const text = [t("fileHead"), "", ...codes, ""].join("\n");
  return (
    <>
      <p className="mt-1 mb-4 text-muted">{t("show")}</p>
      <ul
        aria-label={t("title")}
        className="mb-4 grid grid-cols-1 gap-y-2 rounded-control bg-sunken p-4 font-mono text-sm sm:text-base"
      >
        {codes.map((code) => (
          <li key={code} className="select-all" data-recovery-code={code}>
            {code}
          </li>
        ))}
      </ul>
      <div className="mb-6 flex flex-wrap gap-3">
        <a
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
          download={t("fileName")}
          className={buttonClass()}
        >
          {t("save")}
        </a>
        <CopyButton text={text} messages={messages} />
      </div>
    </>
  );
}
