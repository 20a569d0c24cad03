import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SignInPage } from "@/components/sign-in/sign-in-page";
import { requestSignInLink } from "@/lib/actions/mail-links";
import { signIn } from "@/lib/actions/sign-in";
import type { Locale } from "@/lib/domain/locale";
import { loadMailSetting, loadSignUpSetting } from "@/lib/loaders/mail-links";
import { loadOfferedProviders, loadProviderError } from "@/lib/loaders/providers";
import { requireSignedOut } from "@/lib/loaders/visitor";
import { paths } from "@/lib/paths";
import { nextField } from "@/lib/validation/fields";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ next?: string; error?: string; provider?: string; refused?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ ...(await params), namespace: "account" });
  return { title: t("signIn.submit"), description: t("signIn.description") };
}

export default async function Page({ params, searchParams }: Props) {
  const { locale } = await params;
  const query = await searchParams;
  const next = nextField.parse(query.next);
  await requireSignedOut(next ?? paths.dashboard(locale));
  return (
    <SignInPage
      locale={locale}
      next={next}
      isSignUpOpen={loadSignUpSetting()}
      isRefused={Boolean(query.error)}
      problem={await loadProviderError(query)}
      providers={loadOfferedProviders()}
      signIn={signIn}
      requestLink={loadMailSetting() ? requestSignInLink : undefined}
    />
  );
}
