import { useTranslations } from "next-intl";

const points = ["follow", "tick", "show"] as const;

export function HowItWorks() {
  const t = useTranslations("landing.how");
  return (
    <section aria-labelledby="how-title">
      <h2 id="how-title" className="text-3xl sm:text-4xl">
        {t("title")}
      </h2>
      <ol className="mt-8 grid grid-cols-1 gap-8 md:grid-cols-3">
        {points.map((point, index) => (
          <li key={point} className="border-pandan border-t-2 pt-4">
            <span className="font-bold text-pandan" aria-hidden="true">
              {index + 1}
            </span>
            <h3 className="mt-1 text-lg">{t(`${point}.title`)}</h3>
            <p className="mt-2 text-muted">{t(`${point}.text`)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
