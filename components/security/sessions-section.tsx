import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { HiddenFormFields } from "@/components/ui/hidden-form-fields";
import type { Locale } from "@/lib/domain/locale";
import { formatInstant } from "@/lib/format";
import type { SessionView } from "@/lib/loaders/security";
import { paths } from "@/lib/paths";
import type { FormAction } from "../forms/form-action";

export function SessionsSection({
  sessions,
  otherSessions,
  current,
  timeZone,
  locale,
  endOne,
  endOthers,
}: {
  sessions: readonly SessionView[];
  otherSessions: number;
  current: string;
  timeZone: string;
  locale: Locale;
  endOne: FormAction;
  endOthers: FormAction;
}) {
  const t = useTranslations("security.sessions");
  const here = paths.security(locale);
  return (
    <Card>
      <h2 className="text-xl">{t("title")}</h2>
      <p className="mt-1 mb-3 text-muted">{t("lead")}</p>
      <ul className="divide-y divide-line">
        {sessions.map((session) => (
          <li key={session.id} className="flex flex-wrap items-center justify-between gap-3 py-4">
            <SessionLine
              session={session}
              isCurrent={session.id === current}
              timeZone={timeZone}
              locale={locale}
            />
            {session.id !== current && (
              <form action={endOne}>
                <HiddenFormFields locale={locale} returnTo={here} />
                <input type="hidden" name="session" value={session.id} />
                <Button type="submit">
                  {t("end")}
                  <span className="sr-only">
                    {" "}
                    · <DeviceName session={session} />
                  </span>
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {otherSessions > 0 && (
        <p className="py-3 text-muted">{t("more", { count: otherSessions })}</p>
      )}
      {sessions.length > 1 ? (
        <form action={endOthers} className="mt-3">
          <HiddenFormFields locale={locale} returnTo={here} />
          <Button type="submit">{t("endOthers")}</Button>
        </form>
      ) : (
        <p className="mt-1 text-muted text-sm">{t("only")}</p>
      )}
    </Card>
  );
}

function DeviceName({ session: { browser, system } }: { session: SessionView }) {
  const t = useTranslations("security.sessions");
  if (browser && system) return t("device", { browser, system });
  return browser ?? system ?? t("unknown");
}

function SessionLine({
  session,
  isCurrent,
  timeZone,
  locale,
}: {
  session: SessionView;
  isCurrent: boolean;
  timeZone: string;
  locale: Locale;
}) {
  const t = useTranslations("security.sessions");
  const { seenAt, createdAt, address, method } = session;
  const moment = formatInstant(seenAt, locale, "dateTime", timeZone);
  const day = formatInstant(createdAt, locale, "medium", timeZone);
  return (
    <div className="min-w-0 grow basis-64">
      <p className="font-semibold">
        <DeviceName session={session} />
        {isCurrent && (
          <span className="ml-2 inline-block rounded-full bg-pandan-soft px-2.5 py-0.5 font-semibold text-pandan text-sm">
            {t("current")}
          </span>
        )}
      </p>
      <p className="break-words text-muted text-sm">{t("seen", { moment, address })}</p>
      <p className="text-muted text-sm">{t("signedIn", { day, method: t(`methods.${method}`) })}</p>
    </div>
  );
}
