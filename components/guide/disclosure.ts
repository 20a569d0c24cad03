/** For a summary in a `group`: its words, and a chevron that turns when it opens. */
export const disclosureClass =
  "flex list-none items-center gap-2 font-semibold after:mr-1 after:mb-1 after:ml-auto after:size-2.5 after:shrink-0 after:rotate-45 after:border-muted after:border-r-2 after:border-b-2 group-open:after:mt-2 group-open:after:mb-0 group-open:after:-rotate-135";
