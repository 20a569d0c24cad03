const holdsText = ({ type }: { readonly type: string }) =>
  /^(?:text|url|email|tel|search|textarea)$/.test(type);

/**
 * Has every text field keep what it shows. The default of a field that was never edited shows at once when a refresh
 * changes it, so that a list whose first row was emptied would lose its second.
 */
export function keepShownTexts(fields: Iterable<{ readonly type: string; value: string }>): void {
  for (const field of fields) {
    const { value } = field;
    // A browser counts a field as edited once its value is set.
    if (holdsText(field)) field.value = value;
  }
}
