import NextAuth from "next-auth";
import { defineAuthRoute } from "@/lib/actions/auth-route";

type Context = { params: Promise<{ nextauth: string[] }> };

const handler = defineAuthRoute<Context>((...request) => NextAuth(...request));

export { handler as GET, handler as POST };
