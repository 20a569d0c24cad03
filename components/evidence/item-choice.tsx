"use client";

export type ChoosableStep = {
  readonly key: string;
  readonly title: string;
  readonly choices: readonly { readonly key: string; readonly title: string }[];
};

/** Checkboxes for every item of the path, step by step; the steps with a chosen item are open. */
export function ItemChoice({
  steps,
  chosen,
  messages,
  error,
}: {
  steps: readonly ChoosableStep[];
  chosen: ReadonlySet<string>;
  messages: Readonly<Record<"items" | "itemsHint", string>>;
  error: string | undefined;
}) {
  return (
    <fieldset
      id="items"
      // Focused where no item was chosen.
      tabIndex={error ? -1 : undefined}
      aria-invalid={error ? true : undefined}
      aria-describedby={error ? "items-error items-hint" : "items-hint"}
    >
      <legend className="font-semibold text-sm">{messages.items}</legend>
      <p id="items-hint" className="text-muted text-sm">
        {messages.itemsHint}
      </p>
      {error && (
        <p id="items-error" className="font-medium text-bata text-sm">
          {error}
        </p>
      )}
      <div className="mt-2 divide-y divide-line rounded-control border border-edge">
        {steps.map(({ key, title, choices }) => (
          <details
            key={key}
            className="group/step"
            open={choices.some((item) => chosen.has(item.key)) || undefined}
          >
            <summary className="flex min-h-11 list-none items-center gap-2 px-4 py-2 font-semibold hover:bg-sunken">
              <span
                aria-hidden="true"
                className="w-[1em] shrink-0 text-center text-muted leading-none group-open/step:rotate-90"
              >
                ›
              </span>
              <span className="min-w-0 break-words">{title}</span>
            </summary>
            <ul className="px-4 pb-3 sm:columns-2">
              {choices.map((item) => (
                <li key={item.key} className="break-inside-avoid">
                  <label className="flex min-h-11 items-center gap-3">
                    <input
                      type="checkbox"
                      name="items"
                      value={item.key}
                      defaultChecked={chosen.has(item.key)}
                      className="tickbox shrink-0"
                    />
                    <span className="min-w-0 break-words">{item.title}</span>
                  </label>
                </li>
              ))}
            </ul>
          </details>
        ))}
      </div>
    </fieldset>
  );
}
