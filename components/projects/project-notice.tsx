import { useTranslations } from "next-intl";
import { sectionNames } from "@/lib/domain/project-section";

/** What the last form without script did. */
export function ProjectNotice({
  part,
  picture,
}: {
  part: string | undefined;
  picture: string | undefined;
}) {
  const t = useTranslations("project");
  const textOf = () => {
    if (part === "stale") return t("stale");
    if (sectionNames.some((name) => name === part)) return t("saved");
    return picture === "saved" || picture === "removed" ? t(`picture.${picture}`) : null;
  };
  const text = textOf();
  return (
    <p role="status" className={text ? "mt-4 rounded-control bg-pandan-soft px-4 py-3" : "sr-only"}>
      {text}
    </p>
  );
}
