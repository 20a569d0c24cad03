import type { LandingTranslator } from "./landing-translator";

const points = ["follow", "tick", "show"] as const;

export function HowItWorks({ t }: { t: LandingTranslator }) {
  return (
    <section aria-labelledby="how-title">
      <h2 id="how-title" className="text-3xl sm:text-4xl">
        {t("how.title")}
      </h2>
      <ol className="mt-8 grid grid-cols-1 gap-8 [counter-reset:point] md:grid-cols-3">
        {points.map((point) => (
          <li
            key={point}
            className="border-pandan border-t-2 pt-4 [counter-increment:point] before:font-bold before:text-pandan before:content-[counter(point)/'']"
          >
            <h3 className="mt-1 text-lg">{t(`how.${point}.title`)}</h3>
            <p className="mt-2 text-muted">{t(`how.${point}.text`)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
