"use client";

import { sendJson } from "@/components/forms/send-json";
import { useAutosave } from "@/components/forms/use-autosave";
import { usePageOwner } from "@/components/ui/page-owner";
import { clientPaths } from "@/lib/client-paths";
import type { ProfileContent } from "@/lib/domain/profile";
import { profileFieldOf, profileFromForm } from "@/lib/domain/profile-form";

const textOf = (content: object) => {
  const { headline, about, place, email, phone, links } = content as ProfileContent;
  return JSON.stringify({ headline, about, place, email, phone, links });
};

const fromForm = (data: FormData) => profileFromForm((name) => String(data.get(name) ?? ""));

const read = (data: FormData) => textOf(fromForm(data).content);

export function useProfileAutosave(version: number) {
  const owner = usePageOwner() ?? "";
  return useAutosave({
    version,
    read,
    fieldOf: (path, data) => profileFieldOf(path, fromForm(data).rows),
    send: ({ text, version: base }) =>
      sendJson({
        method: "PUT",
        address: clientPaths.profile,
        owner,
        body: { ...JSON.parse(text), version: base },
        textOf,
      }),
  });
}
