import { getTranslations } from "next-intl/server";
import { KeptMarkup } from "@/components/ui/kept-markup";
import { groupSizeOf, type PathProgress, type StepProgress } from "@/lib/domain/completion";
import type { Locale } from "@/lib/domain/locale";
import { itemsOf } from "@/lib/domain/path";
import { paths } from "@/lib/paths";
import { SignUpInvitation } from "../item/sign-up-invitation";
import type { PathTranslator } from "../path/details/path-translator";

type Props = { path: PathProgress; isSignUpOpen: boolean; locale: Locale };

/** The whole path for a signed-out visitor. */
export function PublicPathPage(props: Props) {
  return (
    <KeptMarkup
      locale={props.locale}
      name="path"
      className="py-8 sm:py-12"
      render={() => renderPath(props)}
    />
  );
}

async function renderPath({ path, isSignUpOpen, locale }: Props) {
  const t = await getTranslations({ locale, namespace: "path" });
  const items = itemsOf({ steps: path.steps.map(({ step }) => step) }).length;
  return (
    <>
      <p className="text-muted">{t("eyebrow")}</p>
      <h1 className="mt-1 text-3xl sm:text-4xl">{t("public.headline")}</h1>
      <p className="mt-3 max-w-2xl text-muted">
        {t("public.lead", { items, required: path.required })}
      </p>
      <SignUpInvitation
        returnTo={paths.path(locale)}
        invite={(links) =>
          t.rich(isSignUpOpen ? "public.invitation" : "public.invitationClosed", links)
        }
        locale={locale}
      />
      <ol className="mt-8 gap-5 lg:columns-2">
        {path.steps.map((progress) => (
          <PublicStep key={progress.step.key} progress={progress} t={t} locale={locale} />
        ))}
      </ol>
    </>
  );
}

function PublicStep({
  progress: { step, required, groups },
  t,
  locale,
}: {
  progress: StepProgress;
  t: PathTranslator;
  locale: Locale;
}) {
  const { months } = step;
  return (
    <li className="mb-5 break-inside-avoid rounded-card border border-line bg-surface p-5 shadow-card sm:p-7">
      <p className="font-semibold text-muted text-xs uppercase tracking-wider">
        {t("step", { number: step.number })}
      </p>
      <h2 className="mt-1 text-xl">
        <a
          href={paths.step(locale, step.key)}
          className="text-pandan underline decoration-edge underline-offset-4 hover:decoration-pandan"
        >
          {step.title[locale]}
        </a>
      </h2>
      <p className="mt-2">{step.summary[locale]}</p>
      <p className="mt-1 text-muted text-sm">
        {t("public.ticks", { required })} ·{" "}
        {months ? t("public.months", { from: months[0], to: months[1] }) : t("public.ongoing")}
      </p>
      <ul className="mt-3 divide-y divide-line border-line border-t">
        {groups.map(({ group, ...progress }) => (
          <li key={group.key} className="flex flex-wrap justify-between gap-x-4 py-2">
            {group.title[locale]}
            <span className="text-muted text-sm">
              {t(`public.rule.${group.rule.kind}`, groupSizeOf({ group, ...progress }))}
            </span>
          </li>
        ))}
      </ul>
    </li>
  );
}
