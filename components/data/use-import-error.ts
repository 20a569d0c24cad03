import { useTranslations } from "next-intl";
import { type ArchivePlace, isOtherFile } from "@/lib/domain/archive-refusal";

/** Why a file was not imported, where its error is, and which file to choose. */
export function useImportError(): (
  message: string,
  refusal: string,
  place: ArchivePlace,
) => string {
  const t = useTranslations("data");
  return (message, refusal, { list, position, field }) => {
    const parts = { position: position ?? 0, field: field ?? "none" };
    const place = list ? t(`place.${list}`, parts) : field && t("place.document", { field });
    return [message, place, isOtherFile(refusal) && t("wanted")].filter(Boolean).join(" ");
  };
}
