import { ChartColumn, FileText, List, Spline } from "lucide";
import { paths } from "@/lib/paths";

export const mainNavigation = [
  { key: "path", href: paths.path, icon: Spline },
  { key: "skills", href: paths.skills, icon: List },
  { key: "dashboard", href: paths.dashboard, icon: ChartColumn },
  { key: "portfolio", href: paths.portfolio, icon: FileText },
] as const;
