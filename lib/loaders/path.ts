import { defaultPathKey, pathOf } from "../content/paths";
import { forEachLocale, type Locale, type LocalisedText } from "../domain/locale";
import type { Group, Item, Step } from "../domain/path";
import type { Dataset, ProjectOutline } from "../domain/project-outline";
import { type Resource, resourcesFor } from "../domain/resource";

const path = pathOf(defaultPathKey);

function pathDataIn(locale: Locale) {
  const say = (text: LocalisedText | undefined) => text?.[locale];
  const resourceOf = (resource: Resource) => ({
    ...resource,
    why: say(resource.why),
    note: say(resource.note),
  });
  const datasetOf = ({ name, url, about, licence, size, watchOut }: Dataset) => ({
    name,
    url,
    about: say(about),
    licence: say(licence),
    size: say(size),
    watchOut: say(watchOut),
  });
  const outlineOf = ({ datasets, steps }: ProjectOutline) => ({
    datasets: datasets.map(datasetOf),
    steps: steps.map(say),
  });
  const itemOf = (item: Item) => {
    const outline = path.outlines[item.key];
    return {
      ...item,
      title: say(item.title),
      hint: say(item.hint),
      what: say(item.what),
      why: say(item.why),
      doneWhen: item.doneWhen.map(say),
      note: say(item.note),
      staleness: item.staleness && { ...item.staleness, note: say(item.staleness.note) },
      resources: resourcesFor(path, item.key, locale).map(resourceOf),
      outline: outline && outlineOf(outline),
    };
  };
  const groupOf = ({ key, title, rule, items }: Group) => ({
    key,
    title: say(title),
    rule,
    items: items.map(itemOf),
  });
  const stepOf = (step: Step) => ({
    ...step,
    title: say(step.title),
    summary: say(step.summary),
    purpose: say(step.purpose),
    outcome: say(step.outcome),
    groups: step.groups.map(groupOf),
  });
  const { key, version, title, steps } = path;
  return { key, version, locale, title: say(title), steps: steps.map(stepOf) };
}

// Built once: it takes some milliseconds, and anyone may ask for it.
const pathData = forEachLocale(pathDataIn);

/** The path as data in one language, for other programs: fields may be added, never renamed. One item alone on request. */
export function loadPath(locale: Locale, itemKey?: string): object {
  const data = pathData[locale];
  if (itemKey === undefined) return data;
  const steps = data.steps.map((step) => ({
    ...step,
    groups: step.groups
      .map((group) => ({ ...group, items: group.items.filter(({ key }) => key === itemKey) }))
      .filter(({ items }) => items.length > 0),
  }));
  return { ...data, steps: steps.filter(({ groups }) => groups.length > 0) };
}
