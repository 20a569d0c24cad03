"use client";

import { useRouter } from "next/navigation";
import { sendJson } from "@/components/forms/send-json";
import { useAutosave } from "@/components/forms/use-autosave";
import { usePageOwner } from "@/components/ui/page-owner";
import { clientPaths } from "@/lib/client-paths";
import type { Locale } from "@/lib/domain/locale";
import {
  normaliseContent,
  type SectionKey,
  type Selection,
  type SelectionContent,
} from "@/lib/domain/selection";
import { selectionFromForm } from "@/lib/domain/selection-form";

const textOf = (content: object) => {
  const { name, sections, leftOut, language, hideUnfinished, percentage, footer } =
    normaliseContent(content as SelectionContent);
  return JSON.stringify({ name, sections, leftOut, language, hideUnfinished, percentage, footer });
};

const read = (data: FormData) =>
  textOf(
    selectionFromForm({
      read: (name) => String(data.get(name) ?? ""),
      language: data.get("language") as Locale,
      order: data.getAll("order") as SectionKey[],
      listed: data.getAll("listed") as string[],
      leftOut: data.getAll("leftOut") as string[],
    }),
  );

export function useSelectionAutosave({ id, version }: Pick<Selection, "id" | "version">) {
  const owner = usePageOwner() ?? "";
  const router = useRouter();
  return useAutosave({
    version,
    read,
    send: async ({ text, version: base }) => {
      const isNew = base === 0;
      const answer = await sendJson({
        method: isNew ? "POST" : "PUT",
        address: isNew ? clientPaths.selections : clientPaths.selection(id),
        owner,
        body: { ...JSON.parse(text), ...(isNew ? { id } : { version: base }) },
        textOf,
      });
      // The page that is refreshed then is that of this selection, in its own language. By the router, which loads a page
      // anew whose address changed without it.
      const isShown = new URLSearchParams(location.search).get("include") === id;
      if (answer.outcome === "saved" && !isShown)
        router.replace(`?include=${id}`, { scroll: false });
      return answer;
    },
  });
}
