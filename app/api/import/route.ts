import { defineUpload } from "@/lib/actions/define-upload";
import { receiveArchive } from "@/lib/actions/receive-archive";
import { archiveLimits } from "@/lib/domain/archive";
import { paths } from "@/lib/paths";

/** Takes an export, and leads to what its import would change. */
export const POST = defineUpload({
  limit: archiveLimits.upload,
  refused: (locale, reason) => paths.importForm(locale, reason),
  deed: async (bytes, { learner, locale, now }) => {
    const received = await receiveArchive(learner, bytes, now);
    return received.ok
      ? paths.importPreview(locale, received.upload)
      : paths.importForm(locale, received.reason);
  },
});
