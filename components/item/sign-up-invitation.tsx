import type { ReactNode } from "react";
import type { Locale } from "@/lib/domain/locale";
import { paths } from "@/lib/paths";

type InvitationLinks = Readonly<Record<"signUp" | "signIn", (chunks: ReactNode) => ReactNode>>;

/** Where a signed-out visitor would tick: `invite` is the sentence around one or both links. */
export function SignUpInvitation({
  returnTo,
  invite,
  locale,
}: {
  returnTo: string;
  invite: (links: InvitationLinks) => ReactNode;
  locale: Locale;
}) {
  const linkTo = (href: string) =>
    function InvitationLink(chunks: ReactNode) {
      return (
        <a
          href={href}
          rel="nofollow"
          className="inline-block py-1 font-semibold text-pandan underline underline-offset-4"
        >
          {chunks}
        </a>
      );
    };
  const signUp = linkTo(paths.signUp(locale, returnTo));
  const signIn = linkTo(paths.signIn(locale, returnTo));
  return <p className="mt-3 text-muted print:hidden">{invite({ signUp, signIn })}</p>;
}
