import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { Locale } from "@/lib/domain/locale";
import { paths } from "@/lib/paths";

export function SecondFactorSection({ isEnabled, locale }: { isEnabled: boolean; locale: Locale }) {
  const t = useTranslations("secondFactor");
  return (
    <Card>
      <h2 className="text-xl">{t("title")}</h2>
      <p className="mt-1 mb-5 text-muted">{isEnabled ? t("isOn") : t("isOff")}</p>
      <a href={paths.secondFactor(locale)} className={buttonClass()}>
        {isEnabled ? t("manage") : t("set")}
      </a>
    </Card>
  );
}
