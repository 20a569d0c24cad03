import { Fragment } from "react";

/** A full stop or a bracket behind an address is the sentence's. */
const address = /(https?:\/\/[^\s<>"]*[^\s<>"'.,;:!?)\]])/;

/** A text of the learner's with its web addresses as links. They open in a new tab, which `newTab` says. */
export function LinkedText({ text, newTab }: { text: string; newTab: string }) {
  const parts = text.split(address).map((part, index) => ({ part, place: index }));
  return parts.map(({ part, place }) =>
    address.test(part) ? (
      <a
        key={place}
        href={part}
        target="_blank"
        rel="noopener noreferrer"
        referrerPolicy="no-referrer"
        className="wrap-anywhere underline decoration-edge underline-offset-4"
      >
        {part}
        <span className="sr-only"> ({newTab})</span>
      </a>
    ) : (
      <Fragment key={place}>{part}</Fragment>
    ),
  );
}
