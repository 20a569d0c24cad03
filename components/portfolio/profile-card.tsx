import { useMessages, useTranslations } from "next-intl";
import type { StatefulFormAction } from "@/components/forms/form-action";
import { Card } from "@/components/ui/card";
import type { Locale } from "@/lib/domain/locale";
import { type Profile, profileLimits } from "@/lib/domain/profile";
import { paths } from "@/lib/paths";
import { ProfileForm } from "./profile-form";
import type { ProfileMessages } from "./profile-messages";

export function ProfileCard({
  profile,
  action,
  locale,
  returnTo,
}: {
  profile: Profile;
  action: StatefulFormAction;
  locale: Locale;
  returnTo: string;
}) {
  const t = useTranslations("portfolio.profile");
  return (
    <Card aria-labelledby="profile">
      <h2 id="profile" className="text-xl">
        {t("title")}
      </h2>
      <p className="mb-3 text-muted text-sm">
        {t("lead")}{" "}
        {t.rich("name", {
          link: (text) => (
            <a href={paths.settings(locale)} className="underline underline-offset-4">
              {text}
            </a>
          ),
        })}
      </p>
      <ProfileForm
        profile={profile}
        action={action}
        locale={locale}
        returnTo={returnTo}
        messages={useProfileMessages()}
      />
    </Card>
  );
}

function useProfileMessages(): ProfileMessages {
  const t = useTranslations("portfolio");
  const { portfolio, account } = useMessages();
  const { none, rows, errors, fields, hints } = portfolio.profile;
  return {
    none,
    rows,
    errors,
    fields,
    link: {
      label: t("profile.link.label", { number: "{number}" }),
      url: t("profile.link.url", { number: "{number}" }),
    },
    hints: {
      ...hints,
      headline: t("profile.hints.headline", { limit: profileLimits.headline }),
      links: t("profile.hints.links", { limit: profileLimits.links }),
    },
    status: {
      ...portfolio.status,
      saved: t("status.saved", { at: "{at}" }),
      full: t("status.full", { limit: profileLimits.links }),
    },
    conflict: portfolio.conflict,
    save: portfolio.save.profile,
    formErrors: { ...account.errors.form, conflict: portfolio.status.conflict },
  };
}
