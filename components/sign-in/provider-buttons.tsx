import { useTranslations } from "next-intl";
import { BrowserTimeZoneField } from "@/components/forms/browser-time-zone-field";
import { Button } from "@/components/ui/button";
import type { OfferedProvider } from "@/lib/loaders/providers";
import { paths } from "@/lib/paths";
import { OrDivider } from "./or-divider";

export function ProviderButtons({
  providers,
  next,
}: {
  providers: readonly OfferedProvider[];
  next: string;
}) {
  const t = useTranslations("providers");
  if (providers.length === 0) return null;
  return (
    <div className="mt-6 flex flex-col gap-3">
      <OrDivider label={t("or")} />
      {providers.map(({ id, name }) => (
        <form key={id} method="post" action={paths.oauthSignIn(id)}>
          <input type="hidden" name="callbackUrl" value={next} />
          <BrowserTimeZoneField />
          <Button type="submit" className="min-h-12 w-full">
            {t("continue", { name })}
          </Button>
        </form>
      ))}
    </div>
  );
}
