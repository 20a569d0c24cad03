import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FormError } from "@/components/forms/form-error";
import { Button, buttonClass } from "@/components/ui/button";
import type { Locale } from "@/lib/domain/locale";
import { formatInstant, formatTitles } from "@/lib/format";
import type { ImportPreview } from "@/lib/loaders/import";
import { paths } from "@/lib/paths";
import type { FormAction } from "../forms/form-action";
import { ImportSteps } from "./import-steps";

export function ImportPage({
  preview,
  locale,
  confirm,
}: {
  preview: ImportPreview | null;
  locale: Locale;
  confirm: FormAction;
}) {
  const t = useTranslations("data.preview");
  const refused = useTranslations("data.refused");
  const back = paths.dataSettings(locale);
  const backLink = (
    <a href={back} className={buttonClass()}>
      {t("back")}
    </a>
  );
  if (!preview) {
    return (
      <div className="mx-auto w-full max-w-2xl py-8 sm:py-12">
        <h1 className="text-3xl">{t("gone")}</h1>
        <p className="mt-3 mb-8 text-muted">{t("goneLead")}</p>
        {backLink}
      </div>
    );
  }
  const { upload, learner, archive, steps, notes, unknown, added, tooLong } = preview;
  const { evidence, projects, plan, log, reviews, portfolio } = preview;
  const { exportedAt, profile } = archive;
  const moment = exportedAt && formatInstant(exportedAt, locale, "dateTime", learner.timeZone);
  return (
    <div className="mx-auto w-full max-w-2xl py-8 sm:py-12">
      <h1 className="text-3xl">{t("headline", { added })}</h1>
      <p className="mt-3 mb-8 text-muted">{moment && t("from", { moment })}</p>
      <ImportSteps steps={steps} unknown={unknown} locale={locale} />
      <ImportNotes notes={notes} locale={locale} />
      <ImportedRecords of="evidence" {...evidence} />
      <ImportedRecords of="projects" {...projects} />
      <ImportedPlan plan={plan} />
      <ImportedRecords of="log" added={log.added}>
        {log.isRunning && <p className="mt-1">{t("timer")}</p>}
      </ImportedRecords>
      <ImportedRecords of="reviews" {...reviews} />
      <ImportedPortfolio portfolio={portfolio} />
      {tooLong ? (
        <div className="mt-8 flex flex-col items-start gap-6">
          <FormError>{refused("too-long")}</FormError>
          {backLink}
        </div>
      ) : (
        <ImportForm
          upload={upload}
          profile={profile}
          hasNew={hasNewRecords(preview)}
          locale={locale}
          confirm={confirm}
        />
      )}
    </div>
  );
}

/** Links and marks are not counted: they may be new even so. */
function hasNewRecords(preview: ImportPreview): boolean {
  const { added, notes, evidence, projects, plan, log, reviews, portfolio } = preview;
  const records = [notes, evidence, projects, log, reviews].map((each) => each.added);
  const counts = [added, ...records, plan.forecasts, portfolio.selections];
  const isNew = portfolio.profile || plan.outcome === "new" || log.isRunning;
  return isNew || counts.some((count) => count > 0);
}

function ImportNotes({ notes, locale }: Pick<ImportPreview, "notes"> & { locale: Locale }) {
  const t = useTranslations("data.preview");
  const diverged = notes.diverged.map(({ title }) => title[locale]);
  return (
    <section className="mt-8">
      <h2 className="text-xl">{t("notesTitle")}</h2>
      <p className="mt-1">{t("notes", { count: notes.added })}</p>
      {diverged.length > 0 && (
        <p className="mt-3 rounded-card border border-line bg-kunyit-soft p-5">
          {t("notesDiverged", { items: formatTitles(diverged, locale) })}
        </p>
      )}
    </section>
  );
}

function ImportedRecords({
  of,
  added,
  children,
}: {
  of: "evidence" | "projects" | "log" | "reviews";
  added: number;
  children?: ReactNode;
}) {
  const t = useTranslations("data.preview");
  return (
    <section className="mt-8">
      <h2 className="text-xl">{t(`${of}Title`)}</h2>
      <p className="mt-1">{t(of, { count: added })}</p>
      {children}
    </section>
  );
}

function ImportedPlan({ plan }: Pick<ImportPreview, "plan">) {
  const t = useTranslations("data.preview");
  return (
    <section className="mt-8">
      <h2 className="text-xl">{t("planTitle")}</h2>
      <p className="mt-1">
        {t(`plan.${plan.outcome}`)} {t("forecasts", { count: plan.forecasts })}
      </p>
    </section>
  );
}

function ImportedPortfolio({ portfolio }: Pick<ImportPreview, "portfolio">) {
  const t = useTranslations("data.preview");
  return (
    <section className="mt-8">
      <h2 className="text-xl">{t("portfolioTitle")}</h2>
      <p className="mt-1">
        {t(portfolio.profile ? "portfolioProfile" : "portfolioNoProfile")}{" "}
        {t("selections", { count: portfolio.selections })}
      </p>
    </section>
  );
}

function ImportForm({
  upload,
  profile,
  hasNew,
  locale,
  confirm,
}: {
  upload: string;
  profile: ImportPreview["archive"]["profile"];
  hasNew: boolean;
  locale: Locale;
  confirm: FormAction;
}) {
  const t = useTranslations("data.preview");
  const back = paths.dataSettings(locale);
  return (
    <form action={confirm} className="mt-8 flex flex-col gap-6">
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="next" value={back} />
      <input type="hidden" name="upload" value={upload} />
      {profile && <ProfileCheckbox {...profile} />}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" variant={hasNew ? "primary" : "secondary"}>
          {t(hasNew ? "submit" : "merge")}
        </Button>
        <a href={back} className={buttonClass(hasNew ? "secondary" : "primary")}>
          {t(hasNew ? "cancel" : "back")}
        </a>
      </div>
    </form>
  );
}

function ProfileCheckbox({ name, timeZone }: { name: string; timeZone: string }) {
  const t = useTranslations("data.preview");
  return (
    <div className="flex items-start gap-3">
      <input
        type="checkbox"
        id="profile"
        name="profile"
        aria-describedby="profile-hint"
        className="tickbox mt-0.5 shrink-0"
      />
      <div className="min-w-0">
        <label htmlFor="profile" className="font-semibold">
          {t("profile")}
        </label>
        <p id="profile-hint" className="break-words text-muted text-sm">
          {t("profileHint", { name, timeZone })}
        </p>
      </div>
    </div>
  );
}
