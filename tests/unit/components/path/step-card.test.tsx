import { createTranslator } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { StepCard } from "@/components/path/step/step-card";
import { defaultPathKey, pathOf } from "@/lib/content/paths";
import { stepProgressOf } from "@/lib/domain/completion";
import { type Locale, locales } from "@/lib/domain/locale";
import { messages } from "@/lib/i18n/messages";
import { allWithStatus } from "../../../support/unit/item-states";

function cardOf(locale: Locale, key: string, on?: string): string {
  const step = pathOf(defaultPathKey).steps.find((each) => each.key === key);
  if (!step) throw new Error(`There is no step ${key}`);
  const keys = step.groups.flatMap(({ items }) => items.map((item) => item.key));
  const props = { progress: stepProgressOf(step, allWithStatus("done", keys)), isCurrent: true };
  const t = createTranslator({ locale, messages: messages[locale], namespace: "path" });
  return renderToStaticMarkup(<StepCard {...props} on={on} t={t} locale={locale} />);
}

describe.each(locales)("the card of a step (%s)", (locale) => {
  const { state, continue: goOn } = messages[locale].path;

  it("calls a step complete that has an end, and habits what they are", () => {
    expect(cardOf(locale, "community")).toContain(`>${state.complete}<`);
    expect(cardOf(locale, "keep-learning")).toContain(`>${state.habits}<`);
    expect(cardOf(locale, "keep-learning")).not.toContain(`>${state.complete}<`);
  });

  it("leads on from the current step today, and on a past day stays on that day", () => {
    expect(cardOf(locale, "community")).toContain(goOn);
    const past = cardOf(locale, "community", "2026-11-24");
    expect(past).toContain(`href="/${locale}/path/community?on=2026-11-24"`);
    expect(past).not.toContain(goOn);
  });
});
