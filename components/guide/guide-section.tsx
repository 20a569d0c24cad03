import type { GuideSectionView } from "@/lib/domain/guide";
import type { Locale } from "@/lib/domain/locale";
import { ChoiceList } from "./choice-list";
import { ComparisonTable } from "./comparison-table";
import { DutyFlow } from "./duty-flow";
import { GuideLinks } from "./guide-links";
import type { GuideTranslator } from "./guide-translator";
import { LevelLadder } from "./level-ladder";
import { QuestionList } from "./question-list";
import { SalaryChart } from "./salary-chart";
import { SourceChangeList } from "./source-change-list";
import { TopicCards } from "./topic-cards";

type Props = {
  section: GuideSectionView;
  checked: string;
  t: GuideTranslator;
  locale: Locale;
};

function SectionBody({ section: { body, key }, checked, t, locale }: Props) {
  switch (body.kind) {
    case "prose":
      return null;
    case "comparison":
      return <ComparisonTable table={body} />;
    case "flow":
      return <DutyFlow topics={body.topics} t={t} />;
    case "topics":
      return <TopicCards topics={body.topics} />;
    case "questions":
      return <QuestionList topics={body.topics} t={t} />;
    case "choices":
      return <ChoiceList body={body} columns={key === "specialisations"} t={t} />;
    case "ladder":
      return <LevelLadder levels={body.levels} t={t} />;
    case "salaries":
      return <SalaryChart body={body} t={t} locale={locale} />;
    case "age":
      return <SourceChangeList body={body} checked={checked} t={t} locale={locale} />;
  }
}

export function GuideSection(props: Props) {
  const { key, title, paragraphs, note, targets } = props.section;
  const heading = `${key}-title`;
  return (
    <section
      id={key}
      aria-labelledby={heading}
      className="grid min-w-0 scroll-mt-8 grid-cols-1 gap-6"
    >
      <div className="grid max-w-[42rem] grid-cols-1 gap-4">
        <h2 id={heading} className="text-2xl">
          {title}
        </h2>
        {paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
      <SectionBody {...props} />
      {note && <p className="max-w-[42rem] text-muted text-sm">{note}</p>}
      <GuideLinks links={targets} t={props.t} titled />
    </section>
  );
}
