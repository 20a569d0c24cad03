import type { ReactNode } from "react";
import type { FormAction } from "@/components/forms/form-action";
import { Button, buttonClass } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { inputClass } from "@/components/ui/field";
import { HiddenFormFields } from "@/components/ui/hidden-form-fields";
import { formatInstant } from "@/lib/format";
import { paths } from "@/lib/paths";
import type { PlanActions, PlanContext } from "./plan-context";

/** The plan as a file, and as a feed whose address is shown once. */
export function CalendarCard({ context, actions }: { context: PlanContext; actions: PlanActions }) {
  const { view, t, locale } = context;
  const { createdAt, address } = view.feed;
  const press = (action: FormAction, label: ReactNode) => (
    <PressForm action={action} label={label} locale={locale} />
  );
  return (
    <Card id="calendar" aria-labelledby="calendar-title">
      <h2 id="calendar-title" className="mb-1 text-lg">
        {t("feed.title")}
      </h2>
      <p className="text-muted text-sm">{t("feed.lead")}</p>
      {address && (
        <div className="mt-3">
          <label htmlFor="feed-address" className="font-semibold text-sm">
            {t("feed.address")}
          </label>
          <input
            id="feed-address"
            readOnly
            value={address}
            className={`${inputClass} mt-1.5 font-mono text-sm`}
          />
          <p className="mt-1.5 text-muted text-sm">{t("feed.once")}</p>
        </div>
      )}
      {createdAt && !address && (
        <p className="mt-3">
          {t("feed.on", { date: formatInstant(createdAt, locale, "long", view.learner.timeZone) })}
        </p>
      )}
      <div className="mt-3 flex flex-wrap gap-3">
        <a href={paths.planFile(locale)} download className={buttonClass()}>
          {t("feed.download")}
        </a>
        {address && press(actions.acknowledgeFeed, t("feed.kept"))}
        {press(actions.makeFeed, t(createdAt ? "feed.renew" : "feed.make"))}
        {createdAt && press(actions.revokeFeed, t("feed.revoke"))}
      </div>
      <p className="mt-3 text-muted text-sm">{t("feed.private")}</p>
    </Card>
  );
}

function PressForm({
  action,
  label,
  locale,
}: {
  action: FormAction;
  label: ReactNode;
  locale: PlanContext["locale"];
}) {
  return (
    <form action={action}>
      <HiddenFormFields locale={locale} returnTo={paths.plan(locale)} />
      <Button type="submit">{label}</Button>
    </form>
  );
}
