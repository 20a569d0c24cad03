import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { Locale } from "@/lib/domain/locale";
import type { DateRange } from "@/lib/domain/past-date";
import { paths } from "@/lib/paths";
import { PastDateField } from "./past-date-field";

export function PastDateCard({ range, locale }: { range: DateRange; locale: Locale }) {
  const t = useTranslations("history.past");
  return (
    <Card className="lg:sticky lg:top-6">
      <h2 id="another-day" className="scroll-mt-6 text-xl">
        {t("title")}
      </h2>
      <p className="mt-1 mb-4 text-muted">{t("hint")}</p>
      <form
        method="get"
        action={paths.dashboard(locale)}
        noValidate
        className="flex flex-col gap-4"
      >
        <PastDateField range={range} />
        <div className="flex flex-wrap gap-3">
          <Button type="submit" variant="primary">
            {t("dashboard")}
          </Button>
          <Button type="submit" formAction={paths.path(locale)}>
            {t("path")}
          </Button>
        </div>
      </form>
    </Card>
  );
}
