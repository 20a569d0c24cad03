/** The package names its types only for its default entry. */
declare module "jsonresume-theme-stackoverflow" {
  export function render(resume: object): string;
}
