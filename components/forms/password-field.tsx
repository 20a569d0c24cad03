"use client";

import { Eye, EyeOff } from "lucide";
import { useState } from "react";
import { Field, fieldProps, inputClass } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { useIsHydrated } from "@/components/ui/use-is-hydrated";

/** The button to show the password needs JavaScript; the field does not. */
export function PasswordField({
  autoComplete,
  messages,
  hint,
  error,
}: {
  autoComplete: "current-password" | "new-password";
  messages: { password: string; showPassword: string; hidePassword: string };
  hint?: string | undefined;
  error?: string | undefined;
}) {
  const [shown, setShown] = useState(false);
  const isHydrated = useIsHydrated();
  return (
    <Field name="password" label={messages.password} hint={hint} error={error}>
      <div className="relative">
        <input
          {...fieldProps("password", { hint, error })}
          type={shown ? "text" : "password"}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          required
          className={`${inputClass} pr-13`}
        />
        {isHydrated && (
          <button
            type="button"
            onClick={() => setShown(!shown)}
            aria-pressed={shown}
            aria-label={shown ? messages.hidePassword : messages.showPassword}
            className="absolute inset-y-0 right-0 flex w-12 items-center justify-center rounded-control text-muted hover:text-ink"
          >
            <Icon icon={shown ? EyeOff : Eye} className="size-5" />
          </button>
        )}
      </div>
    </Field>
  );
}
