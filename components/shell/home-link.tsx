import { Logo } from "@/components/ui/logo";

export function HomeLink({ href, name }: { href: string; name: string }) {
  return (
    <a
      href={href}
      className="flex min-h-11 items-center gap-2.5 font-bold text-lg tracking-tight sm:mr-2"
    >
      <Logo className="size-7" />
      {name}
    </a>
  );
}
