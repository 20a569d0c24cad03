import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Locale } from "@/lib/domain/locale";
import { paths } from "@/lib/paths";

export function SignUpInvitation({ returnTo, locale }: { returnTo: string; locale: Locale }) {
  const t = useTranslations("item");
  const linkTo = (href: string) =>
    function InvitationLink(chunks: ReactNode) {
      return (
        <a
          href={href}
          className="inline-block py-1 font-semibold text-pandan underline underline-offset-4"
        >
          {chunks}
        </a>
      );
    };
  return (
    <p className="mt-3 text-muted print:hidden">
      {t.rich("signedOut", {
        signUp: linkTo(paths.signUp(locale, returnTo)),
        signIn: linkTo(paths.signIn(locale, returnTo)),
      })}
    </p>
  );
}
