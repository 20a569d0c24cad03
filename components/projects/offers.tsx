import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/domain/locale";
import { stateOf } from "@/lib/domain/progress";
import type { ProjectView } from "@/lib/loaders/project";
import { SupportedItems } from "../evidence/supported-items";
import {
  type ChecklistActions,
  type ChecklistNotice,
  ChecklistNoticeBanner,
} from "../path/checklist-notice";

type Props = {
  view: ProjectView;
  locale: Locale;
  returnTo: string;
  notice: ChecklistNotice;
  actions: ChecklistActions;
};

/** What a finished project offers to tick; never by itself. */
export function Offers({ view, ...form }: Props) {
  const t = useTranslations("project.offer");
  const { offered, learnerProgress } = view;
  const isOpen = offered.some(
    ({ item }) => stateOf(learnerProgress.states, item.key).status !== "done",
  );
  if (offered.length === 0) return <ChecklistNoticeBanner {...form} />;
  return (
    <div className="mt-6 print:hidden">
      <SupportedItems
        title={t(isOpen ? "title" : "allDone")}
        lead={t("lead")}
        items={offered}
        learnerProgress={learnerProgress}
        {...form}
      />
    </div>
  );
}
