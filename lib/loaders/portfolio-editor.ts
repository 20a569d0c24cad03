import { requireSession } from "../auth/session/session";
import type { Locale } from "../domain/locale";
import { isBlank, type PortfolioDocument } from "../domain/portfolio-document";
import { selectedPortfolio, type Thing, thingsIn } from "../domain/portfolio-selection";
import type { Profile } from "../domain/profile";
import {
  defaultSelection,
  type SectionKey,
  type Selection,
  type SelectionContent,
  selectionLimit,
} from "../domain/selection";
import { portfolioLabels } from "../i18n/portfolio-labels";
import { paths } from "../paths";
import { documentOf } from "../portfolio/document/document";
import { missingCharactersOf } from "../portfolio/missing-characters";
import { loadPortfolio } from "./portfolio-content";
import { loadChoices } from "./profile";

export type PortfolioEditorView = {
  readonly profile: Profile;
  /** The last changed first. */
  readonly selections: readonly Pick<Selection, "id" | "name">[];
  /** `version` 0 is not saved yet and has no id; its language is the one that is shown. */
  readonly selection: SelectionContent & Pick<Selection, "id" | "version">;
  readonly canAddSelection: boolean;
  readonly things: Readonly<Record<SectionKey, readonly Thing[]>>;
  readonly document: PortfolioDocument;
  /** Whether the document says nothing but the learner's name. */
  readonly isBlank: boolean;
  /** Characters that the PDF cannot show. */
  readonly missing: readonly string[];
};

type EditorQuery = {
  readonly locale?: Locale | undefined;
  /** The id of a selection, or "new"; the last changed one without it. */
  readonly include?: string | undefined;
  /** The name of a new selection. */
  readonly newName: string;
};

/** Redirects a signed-out visitor to sign in. */
export async function requirePortfolioEditor(
  page: Locale,
  { locale, include, newName }: EditorQuery,
): Promise<PortfolioEditorView> {
  const { learner } = await requireSession(page, paths.portfolio(page));
  const { profile, selections } = await loadChoices(learner);
  const isNew = include === "new" && selections.length < selectionLimit;
  const chosen = selections.find(({ id }) => id === include) ?? selections[0];
  const fresh = { ...defaultSelection(newName, page), id: "", version: 0 };
  const saved = isNew || !chosen ? fresh : chosen;
  const selection = { ...saved, language: locale ?? saved.language };
  const whole = await loadPortfolio(learner, selection.language);
  const shown = selectedPortfolio(whole, selection);
  const document = documentOf(shown, portfolioLabels[selection.language]);
  return {
    profile,
    selections: selections.map(({ id, name }) => ({ id, name })),
    selection,
    canAddSelection: selections.length < selectionLimit,
    things: thingsIn(whole, selection),
    document,
    isBlank: isBlank(document, shown.profile),
    missing: await missingCharactersOf(document),
  };
}
