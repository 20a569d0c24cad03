import { notFound } from "next/navigation";

/** Any address under a language that leads nowhere, so that the answer is in that language. */
export default function UnknownPage() {
  notFound();
}
