import type { ComponentProps, ReactNode } from "react";
import ReactMarkdown, { type Components } from "react-markdown";
import rehypeSanitize, { defaultSchema } from "rehype-sanitize";
import remarkGfm from "remark-gfm";
import { isParsable } from "@/lib/domain/markdown";
import { withoutRemoteParts, withTaskPositions } from "./markdown-tree";

/** The rest of a note's Markdown is text: no script, no HTML, no other scheme, nothing that loads by itself. */
const schema = { ...defaultSchema, protocols: { href: ["http", "https", "mailto"] } };

const proseClass =
  "flex flex-col gap-3 break-words [&_a]:text-pandan [&_a]:underline [&_a]:underline-offset-4 [&_blockquote]:border-line [&_blockquote]:border-l-4 [&_blockquote]:pl-4 [&_code]:rounded [&_code]:bg-sunken [&_.contains-task-list]:flex [&_.contains-task-list]:flex-col [&_.contains-task-list]:gap-2 [&_code]:px-1 [&_ol]:list-decimal [&_ol]:pl-6 [&_pre]:overflow-x-auto [&_pre]:rounded-control [&_pre]:bg-sunken [&_pre]:p-3 [&_table]:block [&_table]:overflow-x-auto [&_td]:border [&_td]:border-line [&_td]:px-2 [&_th]:border [&_th]:border-line [&_th]:px-2 [&_ul:not(.contains-task-list)]:list-disc [&_ul:not(.contains-task-list)]:pl-6";

export type TaskBox = (task: {
  readonly position: number;
  readonly isDone: boolean;
  readonly name: string;
}) => ReactNode;

function SafeLink({ href, children }: ComponentProps<"a">) {
  if (!href || !/^(https?|mailto):/i.test(href)) return <span>{children}</span>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" referrerPolicy="no-referrer">
      {children}
    </a>
  );
}

const alignments = { left: "text-left", center: "text-center", right: "text-right" };

/** By a class: the content security policy of pages takes no style attribute. */
function alignmentOf(style: ComponentProps<"td">["style"]): string | undefined {
  return style?.textAlign && alignments[style.textAlign as keyof typeof alignments];
}

/** Below the heading of the note's section. */
const headings = {
  h1: "h3",
  h2: "h4",
  h3: "h5",
  h4: "h6",
  h5: "h6",
} as const;

/** `taskBox` renders the box of a task. A text that would take long to parse is shown as it is. */
export function Markdown({ text, taskBox }: { text: string; taskBox: TaskBox }) {
  if (!isParsable(text)) return <p className="whitespace-pre-wrap break-words">{text}</p>;
  const components: Components = {
    ...headings,
    a: SafeLink,
    th: ({ style, children }) => <th className={alignmentOf(style)}>{children}</th>,
    td: ({ style, children }) => <td className={alignmentOf(style)}>{children}</td>,
    input: ({ value, checked, title }) =>
      taskBox({ position: Number(value), isDone: checked === true, name: title ?? "" }),
  };
  return (
    <div className={proseClass}>
      <ReactMarkdown
        remarkPlugins={[remarkGfm, withoutRemoteParts]}
        rehypePlugins={[[rehypeSanitize, schema], withTaskPositions(text)]}
        components={components}
      >
        {text}
      </ReactMarkdown>
    </div>
  );
}
