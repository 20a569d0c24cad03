import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/domain/locale";
import { stateOf } from "@/lib/domain/progress";
import type { ProjectView } from "@/lib/loaders/project";
import { ChecklistForm } from "../path/checklist-form";
import {
  type ChecklistActions,
  type ChecklistNotice,
  ChecklistNoticeBanner,
} from "../path/checklist-notice";
import { OfferedItem } from "./offered-item";

type Props = {
  view: ProjectView;
  locale: Locale;
  returnTo: string;
  notice: ChecklistNotice;
  actions: ChecklistActions;
};

/** What a finished project offers to tick; never by itself. */
export function Offers({ view, locale, returnTo, notice, actions }: Props) {
  const t = useTranslations("project.offer");
  const item = useTranslations("path.item");
  const { offered, learnerProgress } = view;
  const page = { locale, returnTo, notice, actions };
  if (offered.length === 0) return <ChecklistNoticeBanner {...page} />;
  return (
    <section aria-labelledby="offer" className="mt-6 rounded-card bg-pandan-soft p-5 sm:px-7">
      <h2 id="offer" className="scroll-mt-6 text-xl">
        {t("title")}
      </h2>
      <p className="mt-1 mb-3">{t("lead")}</p>
      <ChecklistForm {...page} today={learnerProgress.today}>
        {offered.map((place) => {
          const { status, version } = stateOf(learnerProgress.states, place.item.key);
          const title = place.item.title[locale];
          return (
            <OfferedItem
              key={place.item.key}
              item={place.item.key}
              title={title}
              status={status}
              version={version}
              completedOn={null}
              statusLabel={item("status", { title })}
              undoLabel={item("undoLabel", { title })}
            />
          );
        })}
      </ChecklistForm>
    </section>
  );
}
