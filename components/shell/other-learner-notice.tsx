import { Button } from "@/components/ui/button";

export type OtherLearnerMessages = Readonly<Record<"notice" | "reload", string>>;

/** Unlike a reload, this keeps no typed text, which would appear on the page of the other learner. */
function loadAnew(): void {
  location.replace(`${location.pathname}${location.search}`);
}

export function OtherLearnerNotice({ messages }: { messages: OtherLearnerMessages }) {
  return (
    <div
      role="alert"
      className="sticky top-2 z-10 mt-4 flex flex-wrap items-center justify-between gap-3 rounded-card bg-bata-soft px-5 py-3 text-bata shadow-card"
    >
      <p className="grow basis-72 font-medium">{messages.notice}</p>
      <Button type="button" onClick={loadAnew}>
        {messages.reload}
      </Button>
    </div>
  );
}
