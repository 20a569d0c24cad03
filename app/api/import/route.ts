import { receiveArchive } from "@/lib/actions/archive-upload";
import { defineUpload } from "@/lib/actions/upload-route";
import { archiveLimits } from "@/lib/domain/archive";
import { type ArchivePlace, isFileRefusal } from "@/lib/domain/archive-refusal";
import type { Locale } from "@/lib/domain/locale";
import { paths } from "@/lib/paths";

const { uploadBytes } = archiveLimits;

function refusalUrl(locale: Locale, reason: string, place?: ArchivePlace): string {
  return isFileRefusal(reason)
    ? paths.importForm(locale, reason, place)
    : paths.dataSettings(locale, { refused: reason });
}

const upload = defineUpload<undefined>({
  limit: uploadBytes,
  discarded: 20 * uploadBytes,
  pageUrl: async (locale) => paths.dataSettings(locale),
  refusalUrl: async (locale, reason) => refusalUrl(locale, reason),
  handler: async (file, context) => {
    const { locale } = context;
    const result = await receiveArchive(file, context);
    return result.ok
      ? paths.importPreview(locale, result.upload)
      : refusalUrl(locale, result.reason, result.place);
  },
});

export const POST = (request: Request): Promise<Response> => upload(request, undefined);
