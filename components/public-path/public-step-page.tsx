import { getTranslations } from "next-intl/server";
import { KeptMarkup } from "@/components/ui/kept-markup";
import { type GroupProgress, groupSizeOf, type StepPlace } from "@/lib/domain/completion";
import type { Locale } from "@/lib/domain/locale";
import { paths } from "@/lib/paths";
import { SignUpInvitation } from "../item/sign-up-invitation";
import type { PathTranslator } from "../path/details/path-translator";
import { AdjacentSteps } from "../path/step/adjacent-steps";
import { StepHeader } from "../path/step/step-header";
import { PublicItemRow } from "./public-item-row";

type Props = { place: StepPlace; isSignUpOpen: boolean; locale: Locale };

/** A step with its items for a signed-out visitor. */
export function PublicStepPage(props: Props) {
  return (
    <KeptMarkup
      locale={props.locale}
      name={`step/${props.place.step.step.key}`}
      className="py-8 sm:py-12"
      render={() => renderStep(props)}
    />
  );
}

async function renderStep({ place, isSignUpOpen, locale }: Props) {
  const t = await getTranslations({ locale, namespace: "path" });
  const { step, groups } = place.step;
  return (
    <>
      <StepHeader step={step} t={t} locale={locale} />
      <SignUpInvitation
        returnTo={paths.step(locale, step.key)}
        invite={(links) =>
          t.rich(isSignUpOpen ? "public.invitation" : "public.invitationClosed", links)
        }
        locale={locale}
      />
      {groups.map((progress) => (
        <PublicGroup
          key={progress.group.key}
          step={step.key}
          progress={progress}
          isSignUpOpen={isSignUpOpen}
          t={t}
          locale={locale}
        />
      ))}
      <AdjacentSteps {...place} t={t} locale={locale} />
    </>
  );
}

function PublicGroup({
  step,
  progress,
  isSignUpOpen,
  t,
  locale,
}: {
  /** The key of its step. */
  step: string;
  progress: GroupProgress;
  isSignUpOpen: boolean;
  t: PathTranslator;
  locale: Locale;
}) {
  const { group } = progress;
  return (
    <section aria-labelledby={`group-${group.key}`} className="mt-9">
      <div className="mb-2.5 flex flex-wrap items-baseline gap-x-3 px-1">
        <h2 id={`group-${group.key}`} className="min-w-0 text-xl">
          {group.title[locale]}
        </h2>
        <p className="text-muted text-sm">
          {t(`public.rule.${group.rule.kind}`, groupSizeOf(progress))}
        </p>
      </div>
      <ul className="divide-y divide-line overflow-hidden rounded-card border border-line bg-surface shadow-card">
        {group.items.map((item) => (
          <PublicItemRow key={item.key} {...{ step, group, item, isSignUpOpen, t, locale }} />
        ))}
      </ul>
    </section>
  );
}
