/** What logs may hold of an address: without its query and the secret of a calendar feed, which stand for a password. */
export function loggedPathOf(url: string): string {
  const [path = ""] = url.split("?");
  return path.replace(/^(\/api\/calendar\/).*/, "$1…");
}
