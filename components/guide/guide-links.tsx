import type { GuideLink } from "@/lib/domain/guide";
import type { GuideTranslator } from "./guide-translator";

export function GuideLinks({
  links,
  titled = false,
  t,
}: {
  links: readonly GuideLink[];
  titled?: boolean;
  t: GuideTranslator;
}) {
  if (links.length === 0) return null;
  const list = (
    <ul className="flex min-w-0 flex-wrap gap-2 text-sm">
      {links.map((link) => (
        <li key={link.href} className="min-w-0">
          <a
            href={link.href}
            className="inline-block max-w-full rounded-control bg-pandan-soft px-3 py-2 font-semibold text-pandan-strong leading-snug hover:underline"
          >
            {link.step ? t("step", { number: link.step, title: link.label }) : link.label}
          </a>
        </li>
      ))}
    </ul>
  );
  if (!titled) return list;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <span className="text-muted text-sm">{t("onPath")}</span>
      {list}
    </div>
  );
}
