/** The form field and query parameter in which a page says whose it is. */
export const pageOwnerField = "owner";

/** The same for requests of its scripts. */
export const pageOwnerHeader = "langkah-page-owner";
