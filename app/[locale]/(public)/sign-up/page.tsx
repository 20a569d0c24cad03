import type { Metadata } from "next";
import { getMessages, getTranslations } from "next-intl/server";
import { AuthPage } from "@/components/sign-in/auth-page";
import { CredentialsForm } from "@/components/sign-in/credentials-form";
import { ProviderButtons } from "@/components/sign-in/provider-buttons";
import { signUp } from "@/lib/actions/sign-up";
import type { Locale } from "@/lib/domain/locale";
import { loadMailSetting, loadRegistration } from "@/lib/loaders/mail-links";
import { loadPrivacy } from "@/lib/loaders/privacy";
import { requireSignedOut } from "@/lib/loaders/visitor";
import { paths } from "@/lib/paths";
import { nextField } from "@/lib/validation/fields";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ next?: string; invite?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ ...(await params), namespace: "account" });
  return { title: t("signUp.submit"), description: t("signUp.description") };
}

export default async function Page({ params, searchParams }: Props) {
  const { locale } = await params;
  const query = await searchParams;
  const next = nextField.parse(query.next);
  await requireSignedOut(next ?? paths.dashboard(locale));
  const t = await getTranslations("account.signUp");
  const operatorText = await getTranslations("links.operator");
  const {
    account: { fields, errors },
    links,
  } = await getMessages();
  const other = {
    question: t("hasAccount"),
    label: t("signIn"),
    href: paths.signIn(locale, next),
  };
  const { permission, invite, providers } = await loadRegistration(query.invite);
  if (!permission.ok) {
    const reason =
      query.invite && permission.reason === "no-invitation" ? "stale" : permission.reason;
    const { [`${reason}Title` as const]: title, [reason]: lead } = links.registration;
    const { contact } = loadPrivacy().operator;
    const operator = contact ? operatorText("contact", { contact }) : operatorText("unknown");
    return <AuthPage title={title} lead={`${lead} ${operator}`} alternative={other} />;
  }
  const lead = loadMailSetting() ? t("lead") : t("leadPlain");
  const { invitation } = permission;
  return (
    <AuthPage title={t("title")} lead={lead} alternative={other}>
      <CredentialsForm
        kind="sign-up"
        action={signUp}
        locale={locale}
        next={next}
        invite={invitation && invite ? { token: invite, email: invitation.email } : undefined}
        submit={t("submit")}
        messages={{ fields, errors }}
      />
      <ProviderButtons providers={providers} next={next ?? paths.path(locale)} />
    </AuthPage>
  );
}
