import { useTranslations } from "next-intl";
import type { GuideLink } from "@/lib/domain/guide";

export function GuideLinks({
  links,
  titled = false,
}: {
  links: readonly GuideLink[];
  titled?: boolean;
}) {
  const t = useTranslations("guide");
  if (links.length === 0) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 text-sm">
      {titled && <span className="text-muted">{t("onPath")}</span>}
      <ul className="flex min-w-0 flex-wrap gap-2">
        {links.map((link) => (
          <li key={link.href} className="min-w-0">
            <a
              href={link.href}
              className="inline-flex min-h-9 max-w-full items-center rounded-control bg-pandan-soft px-3 py-1.5 font-semibold text-pandan-strong leading-snug hover:underline"
            >
              <span className="min-w-0">
                {link.step ? t("step", { number: link.step, title: link.label }) : link.label}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
