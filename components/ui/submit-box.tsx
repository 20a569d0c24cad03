import { Check } from "lucide";
import { Icon } from "./icon";

/** A checkbox that submits its form when it is pressed, also without script. */
export function SubmitBox({
  name,
  value,
  label,
  isChecked,
}: {
  name: string;
  value: string;
  label: string;
  isChecked: boolean;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a native checkbox cannot submit its form without script.
    <button
      type="submit"
      role="checkbox"
      aria-checked={isChecked}
      aria-label={label}
      name={name}
      value={value}
      className="mr-2 inline-grid size-6 shrink-0 place-content-center rounded-[7px] border-2 border-edge bg-surface align-middle aria-checked:border-pandan aria-checked:bg-pandan aria-checked:text-on-pandan"
    >
      {isChecked && <Icon icon={Check} className="size-4" />}
    </button>
  );
}
