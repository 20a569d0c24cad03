/** Items to choose from, under the title of their step or group. */
export type ItemOptions = readonly {
  readonly title: string;
  readonly options: readonly { readonly key: string; readonly title: string }[];
}[];

export function ItemOptionGroups({ items }: { items: ItemOptions }) {
  return items.map(({ title, options }) => (
    <optgroup key={title} label={title}>
      {options.map((option) => (
        <option key={option.key} value={option.key}>
          {option.title}
        </option>
      ))}
    </optgroup>
  ));
}
