import NextAuth from "next-auth";
import { defineAuthRoute } from "@/lib/actions/auth-route";

type Route = { params: Promise<{ nextauth: string[] }> };

const handler = defineAuthRoute<Route>((...request) => NextAuth(...request));

export { handler as GET, handler as POST };
