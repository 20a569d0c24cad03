import { NotFoundPage } from "@/components/shell/not-found-page";

/** Any address under a language that leads nowhere; its status is set in proxy.ts. */
export default function Page() {
  return <NotFoundPage />;
}
