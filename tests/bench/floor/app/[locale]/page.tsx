import { cookies, headers } from "next/headers";

/** An empty page, made anew for every request as a signed-in one has to be. */
export default async function Page() {
  await Promise.all([headers(), cookies()]);
  return <main />;
}
