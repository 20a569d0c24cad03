import type { ReactNode } from "react";

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

export default async function RootLayout({ children, params }: Props) {
  return (
    <html lang={(await params).locale}>
      <body>{children}</body>
    </html>
  );
}
