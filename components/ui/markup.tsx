/** `markup` comes from `staticMarkupOf`. With a name it is the same on the server and in the browser, whatever React holds. */
export function Markup({
  className,
  markup,
  name,
}: {
  className?: string | undefined;
  markup: string;
  name?: string;
}) {
  return (
    <div
      className={className}
      data-markup={name}
      suppressHydrationWarning={name !== undefined}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: React made this markup, and escaped its texts.
      dangerouslySetInnerHTML={{ __html: markup }}
    />
  );
}
