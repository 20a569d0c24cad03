export function OrDivider({ label }: { label: string }) {
  return (
    <p className="flex items-center gap-3 text-muted text-sm before:h-px before:grow before:bg-line after:h-px after:grow after:bg-line">
      {label}
    </p>
  );
}
