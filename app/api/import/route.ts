import { defineUpload } from "@/lib/actions/define-upload";
import { receiveArchive } from "@/lib/actions/receive-archive";
import { archiveLimits, isOfFile } from "@/lib/domain/archive";
import { paths } from "@/lib/paths";

/** Takes an export, and leads to what its import would change. */
export const POST = defineUpload({
  limit: archiveLimits.upload,
  refused: (locale, reason) => paths.importForm(locale, reason),
  deed: async (bytes, { learner, locale, now }) => {
    const received = await receiveArchive(learner, bytes, now);
    if (received.ok) return paths.importPreview(locale, received.upload);
    const { reason } = received;
    return isOfFile(reason)
      ? paths.importForm(locale, reason)
      : paths.yourData(locale, { refused: reason });
  },
});
