import { NotFoundPage } from "@/components/shell/not-found-page";

/** Unknown addresses; proxy.ts sets their status. */
export default function Page() {
  return <NotFoundPage />;
}
