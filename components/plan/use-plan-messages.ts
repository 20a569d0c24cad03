import { useMessages } from "next-intl";
import type { StatefulFormMessages } from "./stateful-form";

/** What each form of the page says, with the explanation of each error. */
export function usePlanMessages(): Readonly<
  Record<"settings" | "pause" | "own", StatefulFormMessages>
> {
  const { plan, account } = useMessages();
  const { choice, form, ...errors } = plan.errors;
  const shared = {
    errors: { ...errors, specialisation: choice, level: choice, industry: choice },
    formErrors: { ...account.errors.form, ...form },
  };
  return {
    settings: { ...shared, save: plan.form.save },
    pause: { ...shared, save: plan.pauses.save },
    own: { ...shared, save: plan.own.save },
  };
}
