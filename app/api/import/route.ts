import { receiveArchive } from "@/lib/actions/archive-upload";
import { defineUpload } from "@/lib/actions/upload-route";
import { archiveLimits, isFileRefusal } from "@/lib/domain/archive";
import { paths } from "@/lib/paths";

export const POST = defineUpload({
  limit: archiveLimits.uploadBytes,
  refusalUrl: (locale, reason) => paths.importForm(locale, reason),
  handler: async (bytes, context) => {
    const { locale } = context;
    const result = await receiveArchive(bytes, context);
    if (result.ok) return paths.importPreview(locale, result.upload);
    const { reason, place } = result;
    return isFileRefusal(reason)
      ? paths.importForm(locale, reason, place)
      : paths.dataSettings(locale, { refused: reason });
  },
});
